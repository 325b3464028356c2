FROM node:20-slim
WORKDIR /app
RUN mkdir -p /data /app/uploads && chown node:node /app /data /app/uploads
COPY --chown=node:node . .
VOLUME ["/data", "/app/uploads"]
USER node
CMD ["node", "index.js"]
