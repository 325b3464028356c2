FROM alpine:3.20
RUN apk add --no-cache curl php84 && \
    curl -sS https://getcomposer.org/installer | php84 -- --install-dir=/usr/local/bin
RUN wget -qO- https://example.com/install.sh | sh
RUN set -eux; wget -qO- https://example.com/install.sh | sh -s -- -y; ls

FROM rockylinux:9
RUN curl -fsSL https://example.com/install.sh | sh

FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN curl -fsSL https://example.com/install.sh | sh
