FROM node:20-slim AS base
LABEL org.opencontainers.image.Title=mine
FROM base
LABEL org.opencontainers.image.source=https://example.com org.opencontainers.image.licenses="MIT"
COPY . .
LABEL org.opencontainers.image.description="Takes orders." \
      org.opencontainers.image.url="https://shop.example/orders"
CMD ["node", "server.js"]
