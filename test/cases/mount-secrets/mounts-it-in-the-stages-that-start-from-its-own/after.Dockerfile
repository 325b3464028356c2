# syntax=docker/dockerfile:1
FROM node:20 AS base
WORKDIR /app
COPY package.json .npmrc ./

FROM base AS modules
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm install

FROM base AS production
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm install --omit=dev

FROM production
COPY --from=modules /app/node_modules /tools
CMD ["node", "server.js"]
