FROM node:20-slim
WORKDIR /srv
HEALTHCHECK CMD node scripts/seed.js
COPY config.json package-lock.json package.json server.js ./
COPY lib ./lib
COPY public ./public
COPY scripts ./scripts
RUN npm ci
CMD ["node", "server.js"]
