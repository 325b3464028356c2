FROM debian:12
MAINTAINER jane \
  # of the shop
  doe
