FROM debian:12
RUN apt-get update && apt-get install -y \
    curl \
    jq \
    wget
RUN apt-get install -y git ca-certificates xz-utils
CMD ["bash"]
