FROM python:3.12-slim
WORKDIR /app
ENV PATH=/app/.venv/bin:$PATH
COPY . .
CMD ["flask", "run"]
