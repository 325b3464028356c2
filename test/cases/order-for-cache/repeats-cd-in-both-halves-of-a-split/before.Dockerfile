FROM node:20
COPY . /srv/shop
RUN set -ex && cd /srv/shop && npm ci && npm run build
