FROM debian:12
RUN apt-get update && apt-get install curl && apt-get -t bookworm-backports install git && rm -rf /var/lib/apt/lists/*
RUN apt-get purge --auto-remove git
