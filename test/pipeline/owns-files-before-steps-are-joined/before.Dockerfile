# syntax=docker/dockerfile:1
FROM debian:12
COPY start.sh /usr/local/bin/
RUN chmod +x /usr/local/bin/start.sh
RUN apt-get update
RUN apt-get install -y nginx
CMD ["start.sh"]
