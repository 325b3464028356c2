FROM debian:12
RUN apt-get update
RUN apt-get install -y python3
RUN apt-get install -y python3-pip
CMD python3 -m http.server
