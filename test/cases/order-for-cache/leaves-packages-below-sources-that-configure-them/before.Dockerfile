FROM debian:bookworm
COPY rootfs/ /
RUN apt-get update && apt-get install -y nginx
