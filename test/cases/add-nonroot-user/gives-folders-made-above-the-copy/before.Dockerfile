FROM node:20-slim
RUN mkdir -p /data/cache
WORKDIR /app
COPY . .
ENV CACHE_DIR=/data/cache
CMD ["node", "index.js"]
