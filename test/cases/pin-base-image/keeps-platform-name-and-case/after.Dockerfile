from --platform=linux/amd64 python:3.14 AS x
FROM --platform=$BUILDPLATFORM golang:1.27 AS build
RUN go version
