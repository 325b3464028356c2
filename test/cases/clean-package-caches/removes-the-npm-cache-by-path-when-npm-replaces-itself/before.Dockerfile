FROM node:16
RUN npm install -g npm@latest
