FROM debian:12
RUN apt-get update && apt-get upgrade --with-new-pkgs -y && apt-get -qq dist-upgrade -y
RUN apt-get install -y curl && \
    apt list --installed && apt show curl
RUN sh -c 'apt install -y git'
