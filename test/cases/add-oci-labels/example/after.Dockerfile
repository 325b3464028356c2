FROM node:20-slim
WORKDIR /srv
COPY . .
RUN npm ci
LABEL org.opencontainers.image.title="@shop/orders" \
      org.opencontainers.image.description="Takes orders." \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.source="https://github.com/shop/orders" \
      org.opencontainers.image.url="https://shop.example/orders"
CMD ["node", "server.js"]
