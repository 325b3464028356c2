FROM node:20
COPY --chown=1000:1000 . /srv/app
RUN chown -R node:node /srv/app
