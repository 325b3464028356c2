# syntax=docker/dockerfile:1
FROM node:20-slim
WORKDIR /app
COPY . .
ARG SHOP_TOKEN
RUN npm install --//registry.example.com/:_authToken=${SHOP_TOKEN}
EXPOSE 3000
CMD ['node', 'server.js']
