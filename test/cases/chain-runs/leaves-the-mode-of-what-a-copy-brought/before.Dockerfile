FROM debian:12
RUN mkdir -p /srv/app
COPY start /srv/app/
RUN chmod +x /srv/app/start
