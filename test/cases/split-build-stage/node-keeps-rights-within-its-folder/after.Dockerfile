FROM node:20 AS builder
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build
RUN mkdir uploads && chmod 777 uploads && npm run build
RUN npm prune --omit=dev

FROM node:20-slim
WORKDIR /app
COPY --from=builder /app /app
USER node
CMD ["node", "dist/index.js"]
