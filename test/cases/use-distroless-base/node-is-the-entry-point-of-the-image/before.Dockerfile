FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:20
WORKDIR /app
COPY --from=build /app /app
CMD ["node", "--max-old-space-size=512", "server.js"]
