FROM debian:12
COPY . /srv/app
RUN useradd -r app && chown -R app:app /srv/app
