FROM debian:12
# tools
RUN apt-get update && \
    # for downloads
    apt-get install -y curl \
    # for sources
    git && \
    rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y make && rm -rf /var/lib/apt/lists/* # for builds
