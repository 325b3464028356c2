FROM node:20-slim
WORKDIR /srv
COPY . .
RUN npm ci
LABEL org.opencontainers.image.title="orders" \
      org.opencontainers.image.source="https://github.com/shop/orders"
CMD ["node", "server.js"]
