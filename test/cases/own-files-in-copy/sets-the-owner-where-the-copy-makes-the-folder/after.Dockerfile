FROM node:20
COPY --chown=node:node . /srv/app
USER node
CMD ["node", "/srv/app/server.js"]
