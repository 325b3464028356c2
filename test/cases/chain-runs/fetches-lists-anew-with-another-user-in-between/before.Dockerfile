FROM debian:12
RUN apt-get update
USER root:adm
RUN apt-get install -y curl
CMD ["curl", "--version"]
