FROM debian:12
COPY start.sh stop.sh /usr/local/bin/
RUN chown daemon:daemon /usr/local/bin/start.sh
