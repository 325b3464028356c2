FROM debian:12
COPY home/ /root/
RUN curl -fsSL https://example.org/x.tgz | tar xz -C /opt
CMD ["/opt/x/serve"]
