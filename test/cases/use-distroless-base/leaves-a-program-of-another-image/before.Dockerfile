FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:20-slim
COPY --from=ghcr.io/example/tool:1 /tool /usr/local/bin/tool
COPY --from=build /app /app
CMD ["node", "/app/server.js"]
