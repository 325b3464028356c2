FROM debian:12
WORKDIR /opt
RUN curl -fsSLO https://example.org/tool-1.2.tar.gz && tar xzf tool-1.2.tar.gz && rm -f tool-1.2.tar.gz && ./tool-1.2/install.sh
CMD ["tool"]
