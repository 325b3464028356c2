FROM node:20 AS dev
RUN npm ci
FROM node:20 AS prod
RUN npm ci
