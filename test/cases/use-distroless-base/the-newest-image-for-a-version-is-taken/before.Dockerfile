FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:22
WORKDIR /app
COPY --from=build /app /app
CMD ["node", "server.js"]
