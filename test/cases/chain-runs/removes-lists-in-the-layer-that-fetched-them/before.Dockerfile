FROM ubuntu:22.04
RUN apt-get update && apt-get install -y nginx
RUN rm -rf /var/lib/apt/lists/*
