FROM node:20 AS builder
RUN npm install -g node-sass-chokidar
WORKDIR /app
COPY . .
RUN npm install -g typescript && npm install && tsc
RUN npm prune --omit=dev

FROM node:20-slim
WORKDIR /app
COPY --from=builder /app/package.json ./
COPY --from=builder /app/node_modules ./node_modules
COPY --from=builder /app/dist ./dist
CMD ["node", "dist/index.js"]
