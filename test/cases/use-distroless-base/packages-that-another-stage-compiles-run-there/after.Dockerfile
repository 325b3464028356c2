FROM node:20-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM gcr.io/distroless/nodejs20-debian13
COPY --from=build /app /app
CMD ["/app/server.js"]
