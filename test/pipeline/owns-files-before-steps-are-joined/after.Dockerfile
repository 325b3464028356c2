# syntax=docker/dockerfile:1
FROM debian:12-slim
COPY --chmod=+x start.sh /usr/local/bin/
RUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*
CMD ["start.sh"]
