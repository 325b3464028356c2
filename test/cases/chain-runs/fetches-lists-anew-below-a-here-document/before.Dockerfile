# syntax=docker/dockerfile:1
FROM ubuntu:22.04
RUN <<EOT
apt-get update
EOT
RUN apt-get install -y nginx
