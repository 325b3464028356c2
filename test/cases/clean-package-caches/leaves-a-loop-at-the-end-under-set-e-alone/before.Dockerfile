FROM debian:12
RUN set -eux; \
    apt-get update; \
    apt-get install -y curl; \
    for name in a b; do \
      curl -fsSLO "https://example.com/$name"; \
      sha256sum -c "$name"; \
    done
