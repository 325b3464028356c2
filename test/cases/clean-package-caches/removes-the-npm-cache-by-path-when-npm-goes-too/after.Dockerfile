FROM alpine:3.20
RUN apk add --no-cache nodejs npm && npm install -g serve && apk del npm && rm -rf ~/.npm
