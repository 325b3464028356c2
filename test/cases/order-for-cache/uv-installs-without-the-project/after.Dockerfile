FROM python:3.12-slim
WORKDIR /app
RUN pip install --no-cache-dir poetry uv pipenv
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-install-project --no-dev
COPY . .
CMD ["python", "app.py"]
