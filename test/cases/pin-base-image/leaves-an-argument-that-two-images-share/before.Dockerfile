ARG TAG=latest
FROM node:${TAG} AS web
RUN npm --version
FROM nginx:${TAG}
COPY --from=web /app /usr/share/nginx/html
