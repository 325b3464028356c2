FROM alpine:3.20
RUN set -o pipefail && apk add --no-cache curl php84 && \
    curl -fsS https://getcomposer.org/installer | php84 -- --install-dir=/usr/local/bin
RUN set -o pipefail && wget -qO- https://example.com/install.sh | sh
RUN set -euxo pipefail; wget -qO- https://example.com/install.sh | sh -s -- -y; ls

FROM rockylinux:9
RUN set -o pipefail && curl -fsSL https://example.com/install.sh | sh

FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN set -o pipefail && curl -fsSL https://example.com/install.sh | sh
