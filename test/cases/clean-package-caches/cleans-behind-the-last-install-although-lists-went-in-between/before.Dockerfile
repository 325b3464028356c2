FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/* && \
    curl -fsSLO https://example.com/key.asc && \
    apt-get update && apt-get install -y git
