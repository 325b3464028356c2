FROM debian:12-slim
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN curl -f https://example.com/tool.tar.gz | tar -xz -C /opt
CMD ["/opt/tool", "serve"]
