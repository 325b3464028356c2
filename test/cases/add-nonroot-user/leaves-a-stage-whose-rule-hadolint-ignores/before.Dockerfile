FROM node:20
WORKDIR /app
# hadolint ignore=DL3002
COPY server.js .
CMD ["node", "server.js"]
