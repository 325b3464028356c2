FROM debian:12
RUN apt-get update \
    # PostgreSQL's client library
    && apt-get install -y \
    libpq5
RUN curl -fsSLO https://example.org/tool.tgz && tar xzf tool.tgz -C /opt \
    && rm tool.tgz
COPY start /usr/local/bin/
CMD ["start"]
