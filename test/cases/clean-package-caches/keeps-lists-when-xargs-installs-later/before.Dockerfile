FROM debian:12
RUN apt-get update
COPY packages.txt /tmp/
RUN xargs apt-get install -y < /tmp/packages.txt
