FROM debian:12
RUN apt-get update && apt-get install -y man-db && rm -rf /var/lib/apt/lists/*
CMD ["man", "ls"]
