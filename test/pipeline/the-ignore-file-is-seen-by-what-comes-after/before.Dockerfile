FROM python:3.11
WORKDIR /app
COPY . .
RUN pip install poetry && poetry config virtualenvs.in-project true && poetry install --no-root
CMD ["python", "-m", "shop"]
