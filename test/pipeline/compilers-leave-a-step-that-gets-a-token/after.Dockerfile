# syntax=docker/dockerfile:1
FROM python:3.12-slim-bookworm
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
WORKDIR /app
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip --mount=type=secret,id=INDEX_TOKEN,env=INDEX_TOKEN \
    apt-get update && apt-get install -y gcc libc6-dev libpq-dev libatomic1 libgomp1 libpq5 \
    && pip install --extra-index-url https://build:${INDEX_TOKEN}@pypi.example.com/simple -r requirements.txt \
    && apt-mark auto gcc libc6-dev libpq-dev \
    && apt-get autoremove -y --purge \
    && rm -rf /var/lib/apt/lists/*
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --create-home --shell /usr/sbin/nologin app \
    && chown app:app /app
COPY --chown=app:app . .
USER app
CMD ["python", "app.py"]
