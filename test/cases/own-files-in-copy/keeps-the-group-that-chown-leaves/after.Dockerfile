FROM debian:12
RUN useradd -r app
COPY --chown=app:root . /srv/app
