FROM ubuntu:14.04
RUN apt-get update && apt-get install -y ruby && rm -rf /var/lib/apt/lists/* && gem install sass
