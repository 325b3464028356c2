FROM debian:12
RUN apt-get update \
  && apt-get -qqy install a \
  && apt-get install -qq b \
  && apt-get -q=2 install c \
  && apt-get --yes install d \
  && apt-get -o APT::Get::Assume-Yes=true install e \
  && yes | apt-get install f \
  && rm -rf /var/lib/apt/lists/*
