FROM ubuntu:22.04
RUN apt-get update && apt-get install -y ruby-bundler && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/shop
COPY . /srv/shop
RUN bundle install --deployment --without test
