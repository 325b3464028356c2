FROM alpine:3.20
ARG STAGE=test
COPY . /src
COPY docker-compose.${STAGE}.yml /etc/compose.yml
