FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:20-slim
COPY --from=build --chown=www-data /app /app
CMD ["node", "/app/server.js"]
