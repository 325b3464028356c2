FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:20-slim
COPY --from=build /app /app
CMD ["node", "/app/server.js"]
