FROM node:20
ADD site.tar.gz /srv/app/
RUN chown -R node:node /srv/app
