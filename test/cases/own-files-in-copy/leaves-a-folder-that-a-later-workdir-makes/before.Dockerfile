FROM node:20
COPY . /srv/app
WORKDIR /srv/app/uploads
RUN chown -R node:node /srv/app
