FROM node:20
COPY . /usr/src/app
RUN chown -R node:node /usr/src/app
USER node
WORKDIR /usr/src/app
RUN npm ci && npm run build
CMD ["node", "server.js"]
