# syntax=docker/dockerfile:1
FROM python:3.12-slim-bookworm AS builder
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
RUN --mount=type=secret,id=LIST_TOKEN,env=LIST_TOKEN wget -qO /etc/list "https://x:${LIST_TOKEN}@example.com/hosts" && chmod 644 /etc/list
RUN apt-get update && apt-get install -y gcc libc6-dev libpq-dev
WORKDIR /app
COPY requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt

FROM python:3.12-slim-bookworm
ENV PATH=/opt/venv/bin:$PATH
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpq5 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=builder /opt/venv /opt/venv
RUN --mount=type=secret,id=LIST_TOKEN,env=LIST_TOKEN wget -qO /etc/list "https://x:${LIST_TOKEN}@example.com/hosts" && chmod 644 /etc/list
COPY --chmod=755 start.sh /opt/start
WORKDIR /app
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --create-home --shell /usr/sbin/nologin app \
    && chown app:app /app
COPY --chown=app:app . .
USER app
CMD ["python", "/app/app.py"]
