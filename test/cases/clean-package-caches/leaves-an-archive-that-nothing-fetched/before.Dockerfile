FROM debian:12
WORKDIR /opt
COPY tool-1.2.tar.gz .
RUN tar xzf tool-1.2.tar.gz && ./tool-1.2/install.sh
CMD ["tool"]
