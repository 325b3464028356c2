FROM node:20 AS Dev
RUN npm ci
FROM node:20 AS prod
RUN npm ci
