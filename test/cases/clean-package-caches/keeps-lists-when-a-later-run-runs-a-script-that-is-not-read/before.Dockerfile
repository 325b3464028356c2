FROM debian:12
RUN apt-get update && apt-get install -y curl
COPY setup.sh /tmp/
RUN /tmp/setup.sh
