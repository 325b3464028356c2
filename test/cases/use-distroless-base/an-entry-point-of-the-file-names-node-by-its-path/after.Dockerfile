FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM gcr.io/distroless/nodejs20-debian13
WORKDIR /app
COPY --from=build /app /app
ENTRYPOINT ["/nodejs/bin/node"]
CMD ["server.js", "--quiet"]
