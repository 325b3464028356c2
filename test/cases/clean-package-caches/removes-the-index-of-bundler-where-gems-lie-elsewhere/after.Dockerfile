FROM debian:12
RUN apt-get update && apt-get install -y ruby-bundler && rm -rf /var/lib/apt/lists/*
COPY Gemfile Gemfile.lock ./
RUN bundle install && rm -rf ~/.bundle/cache
