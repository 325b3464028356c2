FROM node:20-slim AS builder
RUN apt-get update && apt-get install -y python3 make g++
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev

FROM node:20-slim
RUN mkdir -p /app && chown node:node /app
COPY --from=builder --chown=node:node /app/node_modules /app/node_modules
WORKDIR /app
COPY --chown=node:node . .
ENV NODE_ENV=production
USER node
CMD ["node", "server.js"]
