FROM debian:12
RUN set -e; curl -fsSLO https://example.org/t.tgz; tar xzf t.tgz; ./t/install.sh
CMD ["t"]
