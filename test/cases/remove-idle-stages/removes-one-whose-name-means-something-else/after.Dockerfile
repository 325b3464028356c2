FROM node:20 AS prod
RUN npm ci
