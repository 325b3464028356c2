FROM node:20-slim AS base
WORKDIR /app
COPY . .
FROM base AS web
CMD ["node", "index.js"]
