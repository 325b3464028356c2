FROM node:20-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN apt-get update && apt-get install -y python3 make g++ libatomic1 libgomp1 libstdc++6 \
    && npm ci \
    && apt-mark auto make g++ \
    && apt-get autoremove -y --purge
COPY . .
CMD ["node", "server.js"]
