FROM debian:12
RUN apt-get update
RUN apt-get install -y --no-install-recommends wget
RUN apt-get install -y git
CMD ["bash"]
