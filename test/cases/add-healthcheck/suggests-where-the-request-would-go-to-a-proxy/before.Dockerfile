FROM node:20-slim
ENV http_proxy=http://proxy.example:3128
WORKDIR /srv
COPY . .
EXPOSE 3000
CMD ["node", "server.js"]
