FROM node:20 AS build
WORKDIR /src
COPY . .
RUN npm run build
FROM node:20-slim
COPY --from=build /src/dist /srv/app
RUN chown -R node:node /srv/app
