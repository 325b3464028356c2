FROM node:20-slim
WORKDIR /app
COPY .npmrc /root/.npmrc
COPY package.json ./
RUN npm config set strict-ssl false && npm install && rm -f /root/.npmrc
CMD ["node", "server.js"]
