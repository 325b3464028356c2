FROM debian:12
RUN apt-get update && apt-get install -y wget curl jq unzip
RUN apt-get install -y git ca-certificates xz-utils build-essential pkg-config libssl-dev
CMD ["bash"]
