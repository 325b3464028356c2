FROM node:20-slim
WORKDIR /srv
COPY . .
RUN npm ci && npm run build
CMD ["node", "server.js"]
