FROM node:20
RUN npm install -g pm2@5
COPY . /app
WORKDIR /app
CMD ["pm2-runtime", "server.js"]
