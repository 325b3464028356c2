FROM node:20
COPY . /srv/app
RUN ls -l /srv/app > /owners
RUN chown -R node:node /srv/app
