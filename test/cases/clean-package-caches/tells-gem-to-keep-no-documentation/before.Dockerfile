FROM debian:12
RUN apt-get update && apt-get install -y ruby && rm -rf /var/lib/apt/lists/* && gem install sinatra:4.0.0 && gem install -N puma
