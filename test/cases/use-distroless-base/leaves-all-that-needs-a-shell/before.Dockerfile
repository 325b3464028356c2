FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:20-slim
SHELL ["/bin/bash", "-c"]
RUN apt-get update && apt-get install -y curl tini
WORKDIR /app
COPY --from=build /app .
RUN npm prune --production
HEALTHCHECK CMD curl -f http://localhost:3000/ || exit 1
CMD npm run migrate && node server.js
