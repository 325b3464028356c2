# syntax=docker/dockerfile:1
FROM node:20-slim
WORKDIR /app
RUN chown node:node /app
COPY --chown=node:node . .
RUN --mount=type=cache,target=/root/.npm --mount=type=secret,id=SHOP_TOKEN,env=SHOP_TOKEN \
    npm install --omit=dev --//registry.example.com/:_authToken=${SHOP_TOKEN}
EXPOSE 3000
ENV NODE_ENV=production
USER node
CMD ["node", "server.js"]
