from --platform=linux/amd64 python AS x
FROM --platform=$BUILDPLATFORM golang:latest AS build
RUN go version
