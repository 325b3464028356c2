FROM node:20 AS base
WORKDIR /app

FROM base AS deps
COPY package.json package-lock.json ./
RUN git config --global url.https://.insteadOf ssh:// && npm ci

FROM base
COPY --from=deps /app/node_modules ./node_modules
COPY . .
HEALTHCHECK CMD ["curl", "-f", "http://localhost:3000/"]
CMD ["node", "server.js"]
