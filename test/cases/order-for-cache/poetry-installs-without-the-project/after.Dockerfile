FROM python:3.12-slim
WORKDIR /app
RUN pip install --no-cache-dir poetry uv pipenv
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root --only main
COPY . .
CMD ["python", "app.py"]
