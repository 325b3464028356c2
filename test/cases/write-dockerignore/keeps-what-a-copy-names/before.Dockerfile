FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
COPY docker-compose.yml /etc/shop/
COPY .env* /etc/shop/
CMD ["node", "server.js"]
