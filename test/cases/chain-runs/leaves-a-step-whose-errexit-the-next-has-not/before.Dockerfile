FROM ubuntu:22.04
RUN set -eu; apt-get update
RUN apt-get install -y nginx; apt-get install -y oldtool; true
