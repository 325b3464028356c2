FROM ubuntu:22.04
RUN apt-get install -y gcc # fresh lists
RUN apt-get purge -y gcc
