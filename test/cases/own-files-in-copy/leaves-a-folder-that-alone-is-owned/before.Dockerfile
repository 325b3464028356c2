FROM node:20
COPY . /srv/app
RUN chown node:node /srv/app
