FROM debian:12
RUN apt-get update
# hadolint ignore=DL3059
RUN apt-get install -y jq
