FROM node:20
RUN npm install -g node-sass-chokidar
WORKDIR /app
COPY . .
RUN npm install -g typescript && npm install && tsc
CMD ["node", "dist/index.js"]
