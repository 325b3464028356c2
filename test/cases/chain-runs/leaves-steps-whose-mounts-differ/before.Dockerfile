# syntax=docker/dockerfile:1
FROM ubuntu:22.04
RUN apt-get update
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get install -y nginx
