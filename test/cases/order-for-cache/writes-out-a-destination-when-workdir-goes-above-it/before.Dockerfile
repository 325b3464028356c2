FROM node:20
WORKDIR /srv
COPY . shop
WORKDIR shop
RUN npm ci
