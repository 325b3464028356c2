FROM node:20
COPY . /srv/app
RUN chown -R node: /srv/app
