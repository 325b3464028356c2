FROM debian:12
RUN apt-get update && apt-get install -y \
    ca-certificates \
    curl \
    git \
    jq \
    wget \
    xz-utils
CMD ["bash"]
