FROM node:16 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:16-slim
COPY --from=build /app /app
CMD ["node", "/app/server.js"]
