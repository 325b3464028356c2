FROM node:18.17.1
COPY . /app
