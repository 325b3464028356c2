FROM registry.example.com/dockerhub/node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM registry.example.com/dockerhub/node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=node:node /app .
USER node
EXPOSE 3000
HEALTHCHECK CMD node health.js || exit 1
CMD ["npm", "start"]
