FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends wget \
    && apt-get install -y git
CMD ["bash"]
