FROM node:20
COPY . /srv/app
RUN chown -R node:node /srv/app
USER node
CMD ["node", "/srv/app/server.js"]
