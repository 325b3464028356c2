FROM ubuntu:22.04
RUN apt-get update
ENV DEBIAN_FRONTEND=noninteractive
RUN command -v nginx || apt-get install -y nginx
