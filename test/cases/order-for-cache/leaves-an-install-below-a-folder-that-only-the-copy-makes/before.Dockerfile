FROM debian:12
COPY tools/ /srv/tools/
RUN cd /srv/tools && apt-get update && apt-get install -y make && rm -rf /var/lib/apt/lists/*
CMD ["make"]
