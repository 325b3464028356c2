FROM node:20-bookworm AS builder
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci

FROM node:20-bookworm-slim
COPY --from=builder /app/node_modules /app/node_modules
WORKDIR /app
COPY . .
CMD ["node", "index.js"]
