FROM node:20
WORKDIR /srv
COPY package.json package-lock.json shop/
WORKDIR shop
RUN npm ci
COPY . /srv/shop
