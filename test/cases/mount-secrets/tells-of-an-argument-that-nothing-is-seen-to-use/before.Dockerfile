FROM node:20
ARG NPM_TOKEN
WORKDIR /app
COPY . .
RUN npm install
