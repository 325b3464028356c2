FROM debian:12
RUN apt-get update && apt-get install -y -o APT::Install-Recommends=true curl \
    && rm -rf /var/lib/apt/lists/*
