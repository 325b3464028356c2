FROM debian:12
# tools
RUN apt-get update && \
    # for downloads
    apt-get install -y curl \
    # for sources
    git
RUN apt-get update && apt-get install -y make # for builds
