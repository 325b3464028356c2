FROM node:20-slim
COPY --chown=node:node package.json package-lock.json /usr/src/app/
USER node
WORKDIR /usr/src/app
RUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=1000 npm ci
COPY --chown=node:node . /usr/src/app
RUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=1000 npm run build
ENV NODE_ENV=production
CMD ["node", "server.js"]
