FROM debian:12
RUN apt-get update; apt-get install -y curl; curl --version || true
RUN apt-get update; \
    apt-get install -y git;
