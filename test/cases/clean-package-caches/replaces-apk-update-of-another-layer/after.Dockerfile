FROM node:22-alpine
# needed by node-gyp
RUN apk add --no-cache python3 make
RUN apk add --no-cache --virtual .build g++
