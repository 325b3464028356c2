FROM ubuntu:22.04
WORKDIR /srv
RUN (cd /tmp && apt-get update) \
    && apt-get install -y ./tool.deb curl
