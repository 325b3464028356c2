FROM node:20
COPY --chown=node:node package.json package-lock.json .npmrc /home/node/app/
WORKDIR /home/node/app
USER node
RUN npm ci --omit=dev
COPY --chown=node:node . /home/node/app
CMD ["node", "server.js"]
