FROM debian:12
RUN apt-get update && apt-get install -y curl; rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y git && rm -r /var/lib/apt/lists/ /tmp/*
RUN apt-get update \
 && apt-get install -y make \
 && find /var/lib/apt/lists -type f -delete
