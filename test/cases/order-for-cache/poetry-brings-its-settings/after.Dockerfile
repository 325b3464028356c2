FROM python:3.12-slim
WORKDIR /app
RUN pip install --no-cache-dir poetry uv pipenv
COPY pyproject.toml poetry.lock poetry.toml ./
RUN poetry install --no-root
COPY . .
CMD ["python", "app.py"]
