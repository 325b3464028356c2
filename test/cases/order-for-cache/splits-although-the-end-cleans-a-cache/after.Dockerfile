FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm cache clean --force && rm -rf ~/.npm
CMD ["node", "server.js"]
