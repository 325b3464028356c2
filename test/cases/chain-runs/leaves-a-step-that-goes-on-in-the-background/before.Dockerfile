FROM ubuntu:22.04
RUN sleep 100 & apt-get install -y gcc
RUN apt-get purge -y gcc
