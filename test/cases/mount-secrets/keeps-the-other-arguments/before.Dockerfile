# syntax=docker/dockerfile:1.10
FROM debian:12
# what the build is given
ARG VERSION=1 GITHUB_TOKEN BRANCH=main
RUN apt-get update && apt-get install -y git
RUN git clone https://x-access-token:${GITHUB_TOKEN}@github.com/example/private.git
