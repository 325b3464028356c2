FROM node:20-slim
WORKDIR /app
COPY .npmrc .npmrc
COPY . .
RUN npm install && rm -f .npmrc
CMD ["node", "server.js"]
