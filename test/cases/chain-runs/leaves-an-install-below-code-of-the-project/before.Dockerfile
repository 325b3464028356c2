FROM ubuntu:22.04
RUN apt-get update
COPY . /src
RUN make -C /src
RUN apt-get install -y nginx
