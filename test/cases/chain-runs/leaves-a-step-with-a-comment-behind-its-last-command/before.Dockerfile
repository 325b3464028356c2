FROM ubuntu:22.04
RUN apt-get update # fresh lists
RUN apt-get install -y nginx
