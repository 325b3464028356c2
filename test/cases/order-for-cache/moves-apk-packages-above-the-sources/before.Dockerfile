FROM alpine:3.19
COPY . /opt/app
RUN apk add --no-cache curl
