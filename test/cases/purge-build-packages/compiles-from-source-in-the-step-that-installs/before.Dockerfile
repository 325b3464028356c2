FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends build-essential ca-certificates curl libssl-dev \
  && curl -fsSL https://example.org/x.tgz | tar xz -C /usr/src \
  && cd /usr/src/x && ./configure && make && make install \
  && rm -rf /var/lib/apt/lists/*
COPY x.conf /etc/x.conf
CMD ["x"]
