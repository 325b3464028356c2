FROM node:20
COPY . /srv/app
RUN chown -RL node:node /srv/app
