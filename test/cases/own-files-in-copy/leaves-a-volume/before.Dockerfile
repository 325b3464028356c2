FROM node:20
COPY . /srv/app
VOLUME /srv/app
RUN chown -R node:node /srv/app
