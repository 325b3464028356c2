FROM debian:12
RUN apt-get update && apt-get install -y \
    wget \
    curl
RUN apt-get install -y git jq
CMD ["bash"]
