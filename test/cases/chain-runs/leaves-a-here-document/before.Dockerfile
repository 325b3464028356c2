# syntax=docker/dockerfile:1
FROM ubuntu:22.04
RUN <<EOT
apt-get install -y gcc
EOT
RUN apt-get purge -y gcc
