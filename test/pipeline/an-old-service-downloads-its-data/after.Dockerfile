FROM python:3.11-slim
LABEL org.opencontainers.image.authors="somebody"
ENV PORT=8000
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
WORKDIR /srv/app
RUN apt-get update && apt-get install -y nodejs curl && rm -rf /var/lib/apt/lists/*
RUN curl -fsL https://example.com/data.json -o /data.json
COPY requirements.txt /srv/app/
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --create-home --shell /usr/sbin/nologin app \
    && chown app:app /srv/app
COPY --chown=app:app . /srv/app
USER app
CMD exec gunicorn --bind 0.0.0.0:$PORT app:app
