# syntax=docker/dockerfile:1
FROM ubuntu:22.04
RUN apt-get install -y gcc
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get purge -y gcc
