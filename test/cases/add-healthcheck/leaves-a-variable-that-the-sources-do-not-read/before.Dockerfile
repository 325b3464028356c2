FROM node:20-slim
WORKDIR /srv
COPY . .
ENV PORT=8080
CMD ["node", "server.js"]
