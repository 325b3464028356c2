FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y curl \
    && apt-get install -y git \
    && rm -rf /var/lib/apt/lists/*
COPY . /opt/app
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --create-home --shell /usr/sbin/nologin app
USER app
CMD ["/opt/app/run.sh", "--verbose"]
