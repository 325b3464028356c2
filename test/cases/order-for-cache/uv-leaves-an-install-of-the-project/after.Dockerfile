FROM python:3.12-slim
WORKDIR /app
RUN pip install --no-cache-dir poetry uv pipenv
COPY . .
RUN uv sync --frozen
CMD ["python", "app.py"]
