FROM debian:12
RUN apt-get update
# PostgreSQL's client library
RUN apt-get install -y \
    libpq5
RUN curl -fsSLO https://example.org/tool.tgz
RUN tar xzf tool.tgz -C /opt
RUN rm tool.tgz
COPY start /usr/local/bin/
CMD ["start"]
