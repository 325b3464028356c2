FROM python:3.11-slim
COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/uv
RUN apt-get update && apt-get install -y gcc libpq-dev
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
