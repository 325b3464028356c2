FROM node:20-alpine
WORKDIR /srv
COPY . .
EXPOSE 3000
USER node
CMD ["node", "server.js"]
