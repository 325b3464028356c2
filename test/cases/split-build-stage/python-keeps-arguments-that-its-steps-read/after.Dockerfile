FROM python:3.12-slim-bookworm AS builder
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
ARG LIST_TOKEN
RUN wget -qO /etc/list "https://x:${LIST_TOKEN}@example.com/hosts"; chmod 644 /etc/list
RUN apt-get update && apt-get install -y gcc libc6-dev libpq-dev
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt

FROM python:3.12-slim-bookworm
ENV PATH=/opt/venv/bin:$PATH
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpq5 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=builder /opt/venv /opt/venv
ARG LIST_TOKEN
RUN wget -qO /etc/list "https://x:${LIST_TOKEN}@example.com/hosts"; chmod 644 /etc/list
COPY start.sh /opt/start
RUN chmod 755 /opt/start
WORKDIR /app
COPY . .
CMD python /app/app.py
