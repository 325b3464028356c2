FROM debian:12
COPY --chown=1000:1000 . /srv/app
