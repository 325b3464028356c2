FROM node:20 AS build
WORKDIR /src
COPY . .
RUN npm run build
FROM node:20-slim
COPY --from=build --chown=node:node /src/dist /srv/app
