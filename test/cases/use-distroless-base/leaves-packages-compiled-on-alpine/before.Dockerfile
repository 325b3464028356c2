FROM node:20-alpine AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:20-bookworm-slim
COPY --from=build /app /app
CMD ["node", "/app/server.js"]
