FROM ubuntu:22.04
RUN sleep 100 & apt-get update
RUN apt-get install -y nginx
