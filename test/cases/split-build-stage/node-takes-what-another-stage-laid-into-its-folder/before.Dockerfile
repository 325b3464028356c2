FROM node:20 AS ui
WORKDIR /ui
COPY ui .
RUN npm ci && npm run build

FROM node:20
WORKDIR /app
COPY . .
COPY --from=ui /ui/dist ./public
RUN npm install && npm run build
CMD ["node", "dist/index.js"]
