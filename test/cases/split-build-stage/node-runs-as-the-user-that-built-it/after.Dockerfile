FROM node:20-slim AS builder
WORKDIR /home/node/app
USER node
COPY --chown=node:node . .
RUN npm install
RUN npm run build
RUN npm prune --omit=dev

FROM node:20-slim
WORKDIR /home/node/app
USER node
COPY --chown=node:node --from=builder /home/node/app/package.json ./
COPY --chown=node:node --from=builder /home/node/app/node_modules ./node_modules
COPY --chown=node:node --from=builder /home/node/app/dist ./dist
CMD ["node", "dist/index.js"]
