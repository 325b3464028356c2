FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM gcr.io/distroless/nodejs20-debian13:nonroot
WORKDIR /
COPY --from=build --chown=nonroot:nonroot /app app
USER nonroot
CMD ["app/server.js"]
