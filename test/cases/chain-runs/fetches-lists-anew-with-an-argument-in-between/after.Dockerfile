FROM debian:12
RUN apt-get update
ARG DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y curl
CMD ["curl", "--version"]
