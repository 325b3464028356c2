FROM python:3.12-slim
COPY requirements.txt .
RUN apt-get update && apt-get install -y gcc libpq-dev
RUN pip install -r requirements.txt
RUN apt-get purge -y gcc && rm -rf /var/lib/apt/lists/*
