FROM ubuntu:22.04
RUN export DEBIAN_FRONTEND=noninteractive && apt-get update && apt-get install -y tzdata
RUN apt-get install -y nginx
