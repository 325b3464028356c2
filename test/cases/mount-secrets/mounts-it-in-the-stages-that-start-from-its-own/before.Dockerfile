# syntax=docker/dockerfile:1
FROM node:20 AS base
ARG NPM_TOKEN
WORKDIR /app
COPY package.json .npmrc ./

FROM base AS modules
RUN npm install

FROM base AS production
ARG NPM_TOKEN
RUN npm install --omit=dev

FROM production
COPY --from=modules /app/node_modules /tools
CMD ["node", "server.js"]
