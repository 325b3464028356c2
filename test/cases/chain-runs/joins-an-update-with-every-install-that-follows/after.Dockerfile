FROM ubuntu:22.04
RUN apt-get update && apt-get upgrade -y \
    && apt-get install -y curl \
    && apt-get install -y git \
    && apt-get install -y vim
CMD ["bash"]
