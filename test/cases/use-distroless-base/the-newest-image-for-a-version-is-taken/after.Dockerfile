FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY --from=build /app /app
CMD ["server.js"]
