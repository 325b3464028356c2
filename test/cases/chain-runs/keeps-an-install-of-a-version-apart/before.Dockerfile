FROM debian:12
RUN apt-get update
RUN apt-get install -y wget
RUN apt-get install -y git=1:2.39.2-1.1
CMD ["bash"]
