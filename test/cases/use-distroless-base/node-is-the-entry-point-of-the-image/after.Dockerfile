FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM gcr.io/distroless/nodejs20-debian13
WORKDIR /app
COPY --from=build /app /app
CMD ["--max-old-space-size=512", "server.js"]
