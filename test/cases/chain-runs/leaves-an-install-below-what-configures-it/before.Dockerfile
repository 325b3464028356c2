FROM ubuntu:22.04
RUN apt-get update
COPY preferences /etc/apt/preferences.d/
RUN apt-get install -y nginx
