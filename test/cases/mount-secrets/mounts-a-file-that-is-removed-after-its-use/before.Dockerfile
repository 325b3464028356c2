FROM node:20-slim
WORKDIR /app
COPY .npmrc .npmrc
COPY package.json ./
RUN npm install && rm -f .npmrc
COPY server.js ./
CMD ["node", "server.js"]
