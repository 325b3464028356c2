FROM alpine:3.20
RUN apk add --no-cache curl && \
    apk --no-cache add --virtual .build gcc
RUN apk --update --no-cache add git
