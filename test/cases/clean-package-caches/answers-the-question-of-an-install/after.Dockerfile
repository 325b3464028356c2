FROM debian:12
RUN apt-get update && apt-get install -y curl && apt-get -t bookworm-backports install -y git && rm -rf /var/lib/apt/lists/*
RUN apt-get purge -y --auto-remove git
