FROM node:20-alpine
WORKDIR /srv
COPY . .
EXPOSE 3000
CMD ["node", "server.js"]
