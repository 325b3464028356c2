FROM node:20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN apt-get update && apt-get install -y chromium && npm ci
COPY . .
RUN npm run build

FROM nginx:1.27
COPY nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /app/dist /usr/share/nginx/html
