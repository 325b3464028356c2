FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci && npm run build
COPY . .

FROM node:22-bookworm-slim
WORKDIR /app
COPY --from=build /app ./
CMD yarn serve
