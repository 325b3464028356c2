# syntax=docker/dockerfile:1.10
FROM debian:12
# what the build is given
ARG VERSION=1 BRANCH=main
RUN apt-get update && apt-get install -y git
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN git clone https://x-access-token:${GITHUB_TOKEN}@github.com/example/private.git
