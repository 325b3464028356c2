FROM node:20-slim
COPY --chown=node:node . /app
WORKDIR /app
USER node
CMD ["node", "index.js"]
