FROM node:20-slim
WORKDIR /home/node/app
RUN chown node:node .
USER node
COPY --chown=node:node package.json package-lock.json ./
RUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=1000 npm ci
COPY --chown=node:node . .
CMD ["node", "server.js"]
