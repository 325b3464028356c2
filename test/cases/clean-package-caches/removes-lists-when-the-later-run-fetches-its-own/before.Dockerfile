FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN curl -fsSLO https://example.com/key.asc
RUN apt-get update && apt-get install -y git
RUN apt-get install -y make
