FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:20-slim@sha256:0000000000000000000000000000000000000000000000000000000000000000
COPY --from=build /app /app
CMD ["node", "/app/server.js"]
