FROM node:20
COPY --chown=node:node . /home/node/app
WORKDIR /home/node/app
USER node
RUN npm ci --omit=dev
CMD ["node", "server.js"]
