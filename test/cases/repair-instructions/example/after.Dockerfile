FROM node:20-slim
WORKDIR /srv
RUN apt-get update && apt-get install -y curl
COPY . .
RUN npm ci
CMD ["node", "server.js"]
