FROM debian:12
COPY start.sh /usr/local/bin/
RUN chmod 755 /usr/local/bin/start.sh
