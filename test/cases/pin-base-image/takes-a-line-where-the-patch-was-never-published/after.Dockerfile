FROM node:18.17
COPY . /app
