ARG NODE=20
FROM node:${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:${NODE}-slim
COPY --from=build /app /app
CMD ["node", "/app/server.js"]
