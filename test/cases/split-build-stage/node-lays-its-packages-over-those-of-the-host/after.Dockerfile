FROM node:20-slim AS builder
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci

FROM node:20-slim
WORKDIR /app
COPY . .
COPY --from=builder /app/node_modules /app/node_modules
CMD ["node", "index.js"]
