FROM debian:12
COPY bin /usr/local/bin
CMD exec serve --port 80
