FROM ubuntu:22.04
RUN apt-get update \
 && apt-get upgrade -y \
 && apt-get install -y curl git make gcc libpq-dev libssl-dev libffi-dev python3-dev python3-pip \
 && pip3 install flask
