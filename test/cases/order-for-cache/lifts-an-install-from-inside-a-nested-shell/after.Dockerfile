FROM debian:12
RUN bash -c "apt-get update && apt-get install -y make"
COPY . /srv/app
CMD ["make", "-C", "/srv/app"]
