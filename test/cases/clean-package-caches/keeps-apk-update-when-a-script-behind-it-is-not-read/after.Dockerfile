FROM alpine:3.20
COPY setup.sh /
RUN apk update && apk add bash && /setup.sh && rm -rf /var/cache/apk/*
