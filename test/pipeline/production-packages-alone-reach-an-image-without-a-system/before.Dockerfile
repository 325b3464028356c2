FROM node:20 AS modules
WORKDIR /app
COPY package*.json ./
RUN npm ci

FROM node:20-slim
WORKDIR /app
COPY --from=modules /app/node_modules ./node_modules
COPY server.js package.json ./
CMD ["npm", "start"]
