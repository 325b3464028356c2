FROM node:20-slim
WORKDIR /app
COPY package.json ./
RUN --mount=type=secret,id=npmrc,target=/app/.npmrc npm install
COPY server.js ./
CMD ["node", "server.js"]
