FROM node:20
USER node
WORKDIR /home/node/app
COPY package.json package-lock.json ./
RUN npm ci
