FROM node:20-slim AS builder
RUN npm install -g serve
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:20-slim
RUN npm install -g serve
WORKDIR /app
COPY --from=builder /app/index.html /app/package.json ./
COPY --from=builder /app/dist ./dist
CMD ["serve", "-s", "dist"]
