FROM node:20-slim
WORKDIR /srv
COPY . .
EXPOSE 3000 9229
CMD ["node", "server.js"]
