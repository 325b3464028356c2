FROM node:20-bookworm AS build
WORKDIR /app
RUN apt-get update && apt-get install -y libcairo2-dev
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:20-bookworm-slim
COPY --from=build /app /app
CMD ["node", "/app/server.js"]
