FROM alpine:3.20
RUN apk add --update curl && \
    apk -U add --virtual .build gcc
RUN apk --update --no-cache add git
