FROM ubuntu:22.04
RUN trap 'echo done' EXIT; apt-get update
RUN apt-get install -y nginx
