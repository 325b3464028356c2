FROM node
COPY . /app
