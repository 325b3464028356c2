FROM node:20-slim AS web
MAINTAINER Jane Doe <jane@example.com>
ENV APP_HOME /srv/app
ENV GREETING hello  world
ADD package.json /srv/app/
ADD src /srv/app/src
