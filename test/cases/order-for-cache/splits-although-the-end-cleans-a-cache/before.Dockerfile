FROM node:20
WORKDIR /app
COPY . .
RUN npm ci && npm run build && npm cache clean --force && rm -rf ~/.npm
CMD ["node", "server.js"]
