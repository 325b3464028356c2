FROM ubuntu:22.04
RUN \
    apt-get update \
 # first of all
 && apt-get install -y curl

# the client
RUN \
# Start from ~
    cd ~ \
# Client
 && apt-get install -y wget
CMD ["wget"]
