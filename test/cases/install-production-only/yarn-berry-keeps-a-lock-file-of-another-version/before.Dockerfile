FROM node:22-slim
RUN corepack enable
WORKDIR /app
COPY . .
RUN yarn
CMD ["node", "server.js"]
