FROM node:20
COPY . /app
WORKDIR /app
RUN npm install -g pm2@5
CMD ["pm2-runtime", "server.js"]
