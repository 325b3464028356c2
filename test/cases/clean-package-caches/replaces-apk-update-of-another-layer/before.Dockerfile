FROM node:22-alpine
# needed by node-gyp
RUN apk update
RUN apk add python3 make
RUN apk add --virtual .build g++
