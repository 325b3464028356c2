FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
COPY server.js ./
RUN npm ci
CMD ["node", "server.js"]
