# syntax=docker/dockerfile:1
# check=skip=all

FROM --platform=$BUILDPLATFORM   golang:1.22 AS build
ONBUILD ADD . /x
ONBUILD RUN apt-get update && apt-get install -y git

FROM python:3.11
RUN --network=default --mount=type=cache,target=/root/.cache/pip   pip install flask
COPY --from=build   /go/bin/x /usr/local/bin/
