FROM node:20
COPY . /data/site/app
RUN chown -R node:node /data/site/app
