FROM debian:bookworm
RUN apt-get update && apt-get install -y curl \
    && apt-get install -y git \
    && rm -rf /var/lib/apt/lists/*
COPY . /opt/app
CMD ["/opt/app/run.sh", "--verbose"]
