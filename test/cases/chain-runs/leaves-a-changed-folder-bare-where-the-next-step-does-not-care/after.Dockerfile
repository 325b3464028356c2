FROM ubuntu:22.04
RUN cd /etc && sed -i 's/archive/mirror/' apt/sources.list && apt-get update \
    && apt-get install -y curl
