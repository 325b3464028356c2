# syntax=docker/dockerfile:1
FROM debian:12
COPY --chmod=+x start.sh /usr/local/bin/
