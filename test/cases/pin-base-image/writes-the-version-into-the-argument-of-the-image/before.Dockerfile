ARG BASE=golang
FROM $BASE AS build
RUN go version
