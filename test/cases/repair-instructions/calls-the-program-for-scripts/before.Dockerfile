FROM debian:12
RUN apt update && apt upgrade -y && apt -qq full-upgrade -y
RUN apt install -y curl && \
    apt list --installed && apt show curl
RUN sh -c 'apt install -y git'
