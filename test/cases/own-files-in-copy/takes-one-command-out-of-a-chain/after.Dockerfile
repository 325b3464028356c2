FROM node:20
COPY --chown=node:node . /srv/app
RUN mkdir -p /var/lib/app && chown node /var/lib/app
