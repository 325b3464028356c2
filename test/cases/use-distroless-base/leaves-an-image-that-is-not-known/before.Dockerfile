FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM registry.example.org/base/node:20
COPY --from=build /app /app
CMD ["node", "/app/server.js"]
