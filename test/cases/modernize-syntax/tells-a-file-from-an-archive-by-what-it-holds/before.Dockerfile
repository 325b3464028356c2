FROM debian:12
ADD start /usr/local/bin/start
