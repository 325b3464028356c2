# syntax=docker/dockerfile:1
FROM node:20-slim
WORKDIR /app
COPY package.json .npmrc ./
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm install
COPY . .
CMD ["node", "server.js"]
