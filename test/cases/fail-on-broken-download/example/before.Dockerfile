FROM debian:12-slim
RUN apt-get update \
    && apt-get install -y ca-certificates curl \
    && curl -sL https://deb.nodesource.com/setup_22.x | bash - \
    && apt-get install -y nodejs \
    && rm -rf /var/lib/apt/lists/*
RUN curl -sSL -o /usr/local/bin/tool https://example.com/tool; chmod +x /usr/local/bin/tool
