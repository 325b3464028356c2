FROM node:20 AS builder
WORKDIR /app
COPY . .
RUN npm install
RUN mkdir -p uploads/large && rm -rf test && npm run build
RUN npm prune --omit=dev

FROM node:20-slim
WORKDIR /app
COPY --from=builder /app/package.json ./
COPY --from=builder /app/node_modules ./node_modules
COPY --from=builder /app/uploads ./uploads
COPY --from=builder /app/dist ./dist
CMD ["node", "dist/index.js"]
