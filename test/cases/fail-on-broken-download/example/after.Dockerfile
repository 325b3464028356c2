FROM debian:12-slim
RUN apt-get update \
    && apt-get install -y ca-certificates curl \
    && bash -o pipefail -c 'curl -fsL https://deb.nodesource.com/setup_22.x | bash -' \
    && apt-get install -y nodejs \
    && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL -o /usr/local/bin/tool https://example.com/tool && chmod +x /usr/local/bin/tool
