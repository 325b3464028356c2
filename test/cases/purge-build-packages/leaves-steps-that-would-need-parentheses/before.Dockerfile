FROM python:3.11-slim-bookworm
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends \
    gcc \
    libc6-dev \
    libpq-dev \
    && rm -rf /var/lib/apt/lists/*
COPY requirements.txt .
RUN export CFLAGS=-O2; pip install --no-cache-dir -r requirements.txt
RUN pip install gevent
COPY . .
CMD ["python", "app.py"]
