# syntax=docker/dockerfile:1
FROM ubuntu:22.04
RUN --network=host apt-get update
RUN --network=host apt-get install -y nginx
