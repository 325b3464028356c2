FROM node:20-slim
WORKDIR /srv
HEALTHCHECK CMD node scripts/seed.js
COPY . .
RUN npm ci
CMD ["node", "server.js"]
