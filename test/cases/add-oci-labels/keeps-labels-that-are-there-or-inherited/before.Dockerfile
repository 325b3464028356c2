FROM node:20-slim AS base
LABEL org.opencontainers.image.Title=mine
FROM base
LABEL org.opencontainers.image.source=https://example.com org.opencontainers.image.licenses="MIT"
COPY . .
CMD ["node", "server.js"]
