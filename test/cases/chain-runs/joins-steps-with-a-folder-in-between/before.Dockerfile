FROM debian:12
RUN apt-get update
WORKDIR /srv
RUN apt-get install -y curl
CMD ["curl", "--version"]
