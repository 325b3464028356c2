FROM node:20-slim
WORKDIR /srv
COPY . .
EXPOSE 3000
CMD ["node", "server.js"]
