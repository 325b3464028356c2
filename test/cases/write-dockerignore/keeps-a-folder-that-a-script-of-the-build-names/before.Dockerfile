FROM node:20
WORKDIR /app
COPY . .
RUN npm ci && ./scripts/prepare.sh
CMD ["node", "server.js"]
