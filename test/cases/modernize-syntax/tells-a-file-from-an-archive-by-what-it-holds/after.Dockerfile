FROM debian:12
COPY start /usr/local/bin/start
