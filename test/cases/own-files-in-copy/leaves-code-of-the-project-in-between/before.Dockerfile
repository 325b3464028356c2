FROM node:20
COPY . /srv/app
RUN make -C /srv/app
RUN chown -R node:node /srv/app
