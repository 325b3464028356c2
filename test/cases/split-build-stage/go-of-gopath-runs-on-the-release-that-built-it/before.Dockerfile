FROM golang:1.7
ADD . /go/src/github.com/acme/mirror
RUN go get -d github.com/acme/mirror
RUN go install github.com/acme/mirror
EXPOSE 8080
ENTRYPOINT ["/go/bin/mirror"]
