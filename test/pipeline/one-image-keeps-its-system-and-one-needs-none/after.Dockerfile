FROM debian:13-slim AS worker
ENV APP_HOME=/app
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
RUN apt-get update && apt-get install -y python3-pip python3-venv && rm -rf /var/lib/apt/lists/*
COPY --chmod=755 start.sh /opt/start
WORKDIR /app
COPY requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip \
    apt-get update && apt-get install -y gcc libc6-dev libpq-dev libatomic1 libgomp1 libpq5 \
    && pip install -r requirements.txt \
    && apt-mark auto gcc libc6-dev libpq-dev \
    && apt-get autoremove -y --purge \
    && rm -rf /var/lib/apt/lists/*
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --create-home --shell /usr/sbin/nologin app \
    && chown app:app /app
COPY --chown=app:app . .
USER app
CMD ["python3", "/app/app.py"]

FROM golang:1.22 AS build
WORKDIR /src
RUN curl -fsSL https://example.com/list.json > /tmp/list.json
COPY api/ .
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -o /out/api .

FROM gcr.io/distroless/static-debian13:nonroot
WORKDIR /srv
COPY --from=build /out/api /srv/api
CMD ["/srv/api"]
