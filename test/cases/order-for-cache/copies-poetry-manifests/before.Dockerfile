FROM python:3.11
WORKDIR /app
COPY . .
RUN pip install poetry==1.8.2
RUN poetry config virtualenvs.create false && poetry install --no-root --only main
CMD ["python", "-m", "shop"]
