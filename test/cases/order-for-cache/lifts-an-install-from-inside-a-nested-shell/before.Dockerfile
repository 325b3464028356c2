FROM debian:12
COPY . /srv/app
RUN bash -c "apt-get update && apt-get install -y make"
CMD ["make", "-C", "/srv/app"]
