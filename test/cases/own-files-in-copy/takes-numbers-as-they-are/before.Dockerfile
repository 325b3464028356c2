FROM debian:12
COPY . /srv/app
RUN chown -R 1000:1000 /srv/app
