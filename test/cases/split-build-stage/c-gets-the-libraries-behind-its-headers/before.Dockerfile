FROM debian:12
RUN apt-get update && apt-get install -y build-essential libsqlite3-dev libcurl4-openssl-dev netcat-openbsd && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN make
EXPOSE 8080
CMD ["./server"]
