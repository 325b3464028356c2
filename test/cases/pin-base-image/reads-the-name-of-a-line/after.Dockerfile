FROM node:18
COPY . /app
