# syntax=docker/dockerfile:1.4
FROM debian:12
COPY start.sh /usr/local/bin/
RUN chmod +x /usr/local/bin/start.sh
