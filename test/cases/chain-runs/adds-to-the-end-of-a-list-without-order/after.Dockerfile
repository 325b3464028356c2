FROM debian:12
RUN apt-get update && apt-get install -y \
    wget \
    curl \
    git \
    jq
CMD ["bash"]
