FROM golang:1.15
RUN apt-get update && apt-get install -y libzmq3-dev
WORKDIR /go/src/github.com/acme/queue
COPY . .
RUN go get -d -v ./...
RUN go build -o /usr/local/bin/queue .
CMD ["queue"]
