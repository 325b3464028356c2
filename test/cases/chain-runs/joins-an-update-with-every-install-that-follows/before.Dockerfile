FROM ubuntu:22.04
RUN apt-get update && apt-get upgrade -y
RUN apt-get install -y curl
RUN apt-get install -y git
RUN apt-get install -y vim
CMD ["bash"]
