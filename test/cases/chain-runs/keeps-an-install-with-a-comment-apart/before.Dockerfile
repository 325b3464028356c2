FROM debian:12
RUN apt-get update
RUN apt-get install -y wget
# for the deployment
RUN apt-get install -y git
CMD ["bash"]
