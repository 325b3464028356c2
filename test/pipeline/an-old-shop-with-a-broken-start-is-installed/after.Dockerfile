FROM node:20-slim AS unused
RUN echo nothing

FROM node:20-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
RUN chown node:node /app
COPY --chown=node:node . .
EXPOSE 3000
ENV NODE_ENV=production
USER node
CMD ["node", "server.js"]
