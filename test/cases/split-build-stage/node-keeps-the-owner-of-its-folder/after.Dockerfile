FROM node:20 AS builder
WORKDIR /app
COPY . .
RUN npm install && npm run build && chown -R node:node /app
RUN npm prune --omit=dev

FROM node:20-slim
RUN mkdir -p /app && chown node:node /app
WORKDIR /app
COPY --chown=node:node --from=builder /app/package.json ./
COPY --chown=node:node --from=builder /app/node_modules ./node_modules
COPY --chown=node:node --from=builder /app/dist ./dist
USER node
CMD ["node", "dist/index.js"]
