FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM gcr.io/distroless/nodejs20-debian13:nonroot
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app .
USER nonroot
EXPOSE 3000
HEALTHCHECK CMD ["/nodejs/bin/node", "health.js"]
CMD ["server.js"]
