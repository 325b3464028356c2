FROM debian:12-slim
RUN apt-get update && apt-get install -y curl nodejs && rm -rf /var/lib/apt/lists/*
WORKDIR /srv
COPY . .
EXPOSE 3000/tcp

# in front
CMD ["node", "server.js"]
