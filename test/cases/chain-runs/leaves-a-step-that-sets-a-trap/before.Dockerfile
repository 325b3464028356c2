FROM ubuntu:22.04
RUN trap 'echo done' EXIT; apt-get install -y gcc
RUN apt-get purge -y gcc
