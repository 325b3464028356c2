FROM debian:12
RUN useradd -r app
COPY . /srv/app
RUN chown -R app /srv/app
