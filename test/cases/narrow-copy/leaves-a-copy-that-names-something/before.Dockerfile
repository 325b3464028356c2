FROM node:20-slim
WORKDIR /srv
COPY package*.json lib ./
RUN npm ci
CMD ["node", "server.js"]
