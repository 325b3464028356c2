FROM node:20
COPY package.json package-lock.json /srv/shop/
RUN set -ex && cd /srv/shop && npm ci
COPY . /srv/shop
RUN set -ex && cd /srv/shop && npm run build
