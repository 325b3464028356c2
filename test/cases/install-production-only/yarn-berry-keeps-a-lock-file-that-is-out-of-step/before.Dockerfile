FROM node:22-slim
RUN corepack enable
WORKDIR /app
COPY . .
RUN yarn install
CMD ["node", "server.js"]
