FROM golang:1.8
ENV SOURCES=/go/src/github.com/acme/mirror
COPY . /go/src/github.com/acme/mirror
RUN mkdir -p /go/src/github.com/acme /data && go install github.com/acme/mirror
ENTRYPOINT ["/go/bin/mirror"]
