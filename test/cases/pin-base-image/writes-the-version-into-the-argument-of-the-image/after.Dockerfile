ARG BASE=golang:1.27
FROM $BASE AS build
RUN go version
