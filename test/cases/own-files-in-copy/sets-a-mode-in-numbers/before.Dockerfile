# syntax=docker/dockerfile:1.4
FROM debian:12
COPY start.sh /usr/local/bin/
RUN chmod 0755 /usr/local/bin/start.sh
