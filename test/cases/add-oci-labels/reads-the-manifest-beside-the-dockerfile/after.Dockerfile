FROM node:20-slim
WORKDIR /srv
COPY . .
RUN npm ci
LABEL org.opencontainers.image.title="api"
CMD ["node", "server.js"]
