FROM debian:12
RUN apt-get update && apt-get install -y wget \
    # for the deployment
    && apt-get install -y git
CMD ["bash"]
