# syntax=docker/dockerfile:1
FROM python:3.12-slim-bookworm
ARG INDEX_TOKEN
RUN apt-get update && apt-get install -y gcc libc6-dev libpq-dev
WORKDIR /app
COPY requirements.txt .
RUN pip install --extra-index-url https://build:${INDEX_TOKEN}@pypi.example.com/simple -r requirements.txt
COPY . .
CMD python app.py
