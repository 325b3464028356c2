FROM ubuntu:22.04
ARG CHANNEL=stable
RUN bash -o pipefail -c 'wget -O - "https://example.com/$CHANNEL/install.sh" | sh'
RUN echo "one\ntwo" > /etc/motd
CMD echo hello
