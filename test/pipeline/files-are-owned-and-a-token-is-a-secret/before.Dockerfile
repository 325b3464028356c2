# syntax=docker/dockerfile:1
FROM python:3.12-slim-bookworm
ARG LIST_TOKEN
RUN wget -qO /etc/list "https://x:${LIST_TOKEN}@example.com/hosts"; chmod 644 /etc/list
RUN apt-get update && apt-get install -y gcc libc6-dev libpq-dev
COPY start.sh /opt/start
RUN chmod 755 /opt/start
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD python /app/app.py
