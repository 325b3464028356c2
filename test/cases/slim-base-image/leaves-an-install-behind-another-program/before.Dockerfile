FROM node:20
RUN npm install -g pm2
WORKDIR /app
COPY . .
RUN cross-env CI=1 npm install
CMD ["node", "server.js"]
