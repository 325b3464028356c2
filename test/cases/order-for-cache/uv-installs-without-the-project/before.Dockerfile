FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir poetry uv pipenv
RUN uv sync --frozen --no-install-project --no-dev
CMD ["python", "app.py"]
