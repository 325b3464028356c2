FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir poetry uv pipenv
RUN poetry install --no-root
CMD ["python", "app.py"]
