FROM python:3.12-slim
COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --no-dev --resolution lowest --no-install-project
COPY . .
RUN uv sync --no-dev --resolution lowest
CMD ["/app/.venv/bin/python", "main.py"]
