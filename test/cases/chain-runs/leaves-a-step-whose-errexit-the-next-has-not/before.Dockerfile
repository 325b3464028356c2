FROM ubuntu:22.04
RUN set -eu; apt-get install -y gcc
RUN apt-get purge -y gcc; apt-get purge -y make
