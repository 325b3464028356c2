FROM debian:12
RUN apt-get update && apt-get install -y \
    build-essential \
    ca-certificates \
    curl \
    git \
    jq \
    libssl-dev \
    pkg-config \
    unzip \
    wget \
    xz-utils
CMD ["bash"]
