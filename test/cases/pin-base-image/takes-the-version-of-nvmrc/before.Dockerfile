FROM node:latest
COPY . /app
