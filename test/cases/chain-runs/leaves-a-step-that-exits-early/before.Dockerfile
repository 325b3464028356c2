FROM ubuntu:22.04
RUN apt-get install -y gcc; test -e /etc/minimal && exit 0
RUN apt-get purge -y gcc
