FROM debian:12
RUN apt-get update && apt-get install -y wget \
    && apt-get install -y git=1:2.39.2-1.1
CMD ["bash"]
