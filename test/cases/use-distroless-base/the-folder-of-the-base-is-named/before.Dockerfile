FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:20-slim
COPY --from=build --chown=node /app app
USER node
CMD ["node", "app/server.js"]
