FROM node:22
ONBUILD COPY package.json ./
ONBUILD RUN npm install
