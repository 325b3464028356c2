FROM debian:12
WORKDIR /opt
RUN wget -q https://example.org/tool-1.2.tar.gz
RUN tar xzf tool-1.2.tar.gz
RUN rm tool-1.2.tar.gz
