FROM debian:12-slim
RUN apt-get update && apt-get install -y curl nodejs && rm -rf /var/lib/apt/lists/*
WORKDIR /srv
COPY . .
EXPOSE 3000/tcp

HEALTHCHECK --timeout=5s --start-period=30s CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:3000/healthz"]
# in front
CMD ["node", "server.js"]
