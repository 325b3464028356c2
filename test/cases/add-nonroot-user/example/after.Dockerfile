FROM node:20-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
RUN chown node:node /app
COPY --chown=node:node . .
EXPOSE 3000
USER node
CMD ["node", "server.js"]
