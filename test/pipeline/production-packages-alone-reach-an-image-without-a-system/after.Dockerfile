FROM node:20 AS modules
WORKDIR /app
COPY package*.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev

FROM gcr.io/distroless/nodejs20-debian13:nonroot
WORKDIR /app
COPY --from=modules --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --chown=nonroot:nonroot server.js package.json ./
ENV NODE_ENV=production
CMD ["server.js"]
