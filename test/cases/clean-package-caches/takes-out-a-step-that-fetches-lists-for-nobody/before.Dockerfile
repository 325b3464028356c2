FROM debian:12
# fresh lists
RUN apt-get update
RUN apt-get update && apt-get install -y curl
CMD ["curl"]
