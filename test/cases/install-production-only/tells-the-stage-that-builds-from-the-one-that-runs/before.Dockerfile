FROM node:20 AS build
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build

FROM node:20-slim
WORKDIR /app
COPY package*.json ./
RUN npm install
COPY --from=build /app/dist ./dist
CMD ["node", "dist/server.js"]
