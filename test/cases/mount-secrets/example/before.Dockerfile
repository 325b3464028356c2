# syntax=docker/dockerfile:1
FROM node:20-slim
WORKDIR /app
COPY package.json .npmrc ./
ARG NPM_TOKEN
RUN npm install
COPY . .
CMD ["node", "server.js"]
