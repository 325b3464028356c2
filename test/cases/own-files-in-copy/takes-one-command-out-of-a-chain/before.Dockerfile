FROM node:20
COPY . /srv/app
RUN mkdir -p /var/lib/app && chown -R node:node /srv/app && chown node /var/lib/app
