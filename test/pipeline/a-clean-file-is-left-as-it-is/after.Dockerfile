FROM node:20-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
RUN chown node:node /app
COPY --chown=node:node . .
ENV NODE_ENV=production
USER node
CMD ["node", "server.js"]
