FROM debian:12
RUN apt-get update \
    && apt-get install -y \
        autoconf \
        automake \
        build-essential \
        git \
        graphviz \
        libatlas-base-dev \
        libssl-dev \
        libtool \
        python3-dev \
        python3-pip \
        wget
CMD ["bash"]
