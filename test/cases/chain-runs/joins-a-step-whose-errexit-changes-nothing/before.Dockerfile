FROM ubuntu:22.04
RUN set -ex; apt-get update
RUN apt-get install -y nginx && nginx -v
