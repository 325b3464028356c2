FROM debian:12
RUN wget -qO- https://example.com/list | grep -v '^#' | xargs apt-get install -y
