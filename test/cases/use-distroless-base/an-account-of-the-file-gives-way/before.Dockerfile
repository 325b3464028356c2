FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:20-slim
RUN groupadd -r shop && useradd -r -g shop shop
WORKDIR /app
RUN chown shop:shop /app
COPY --from=build --chown=shop:shop /app .
USER shop
CMD node server.js
