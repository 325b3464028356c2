# syntax=docker/dockerfile:1.4
FROM debian:12
COPY --chmod=0755 start.sh /usr/local/bin/
