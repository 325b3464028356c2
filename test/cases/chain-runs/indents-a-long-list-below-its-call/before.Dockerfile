FROM debian:12
RUN apt-get update
RUN apt-get install -y build-essential libatlas-base-dev python3-dev python3-pip git automake autoconf libtool
RUN apt-get install -y wget
RUN apt-get install -y graphviz libssl-dev
CMD ["bash"]
