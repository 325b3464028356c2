FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM gcr.io/distroless/nodejs20-debian13:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app .
USER nonroot
CMD ["server.js"]
