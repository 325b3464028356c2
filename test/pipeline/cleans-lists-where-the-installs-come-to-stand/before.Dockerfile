FROM debian:bookworm
COPY . /opt/app
RUN apt-get update && apt-get install -y curl
RUN apt-get install git
CMD /opt/app/run.sh --verbose
