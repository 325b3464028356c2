FROM node:20-slim AS web
LABEL org.opencontainers.image.authors="Jane Doe <jane@example.com>"
ENV APP_HOME=/srv/app
ENV GREETING="hello  world"
COPY package.json /srv/app/
COPY src /srv/app/src
