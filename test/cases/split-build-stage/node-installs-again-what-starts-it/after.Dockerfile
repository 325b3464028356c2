FROM node:20 AS builder
RUN npm install -g pm2
WORKDIR /app
COPY . .
RUN npm install && npm run build
RUN npm prune --omit=dev

FROM node:20-slim
RUN npm install -g pm2
WORKDIR /app
COPY --from=builder /app/package.json ./
COPY --from=builder /app/node_modules ./node_modules
COPY --from=builder /app/dist ./dist
CMD ["pm2-runtime", "dist/index.js"]
