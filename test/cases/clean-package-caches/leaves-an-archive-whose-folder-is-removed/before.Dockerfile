FROM debian:12
WORKDIR /opt
RUN mkdir /tmp/x && cd /tmp/x && curl -fsSLO https://example.org/tool-1.2.tar.gz && tar xzf tool-1.2.tar.gz && ./tool-1.2/install.sh && rm -rf /tmp/x
CMD ["tool"]
