FROM node:20-slim
RUN mkdir -p /data/cache
WORKDIR /app
RUN chown node:node /app /data/cache
COPY --chown=node:node . .
ENV CACHE_DIR=/data/cache
USER node
CMD ["node", "index.js"]
