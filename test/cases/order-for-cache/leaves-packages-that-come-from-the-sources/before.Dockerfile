FROM debian:bookworm
COPY . /opt/app
RUN apt-get update && apt-get install -y /opt/app/tool.deb
