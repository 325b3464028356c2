FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends build-essential ca-certificates curl libssl-dev libatomic1 libgomp1 libssl3 libstdc++6 \
  && curl -fsSL https://example.org/x.tgz | tar xz -C /usr/src \
  && cd /usr/src/x && ./configure && make && make install \
  && rm -rf /var/lib/apt/lists/* \
  && apt-mark auto build-essential libssl-dev \
  && apt-get autoremove -y --purge
COPY x.conf /etc/x.conf
CMD ["x"]
