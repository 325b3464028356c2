FROM ubuntu:22.04
RUN apt-get update && apt-get install -y ruby-bundler && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN bundle config set --local deployment true
RUN bundle install
