FROM node:20-slim
WORKDIR /srv
COPY config.json package-lock.json package.json server.js ./
COPY lib ./lib
COPY public ./public
RUN npm ci
CMD ["node", "server.js"]
