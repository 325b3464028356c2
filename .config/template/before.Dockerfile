FROM debian:12
MAINTAINER nobody <nobody@example.com>
