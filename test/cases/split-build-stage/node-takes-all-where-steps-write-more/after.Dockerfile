FROM node:20 AS builder
WORKDIR /app
COPY . .
RUN npm install
RUN cp package.json about.json && npm run build
RUN npm prune --omit=dev

FROM node:20-slim
WORKDIR /app
COPY --from=builder /app /app
CMD ["node", "dist/index.js"]
