FROM golang:1.8 AS builder
ENV SOURCES=/go/src/github.com/acme/mirror
COPY . /go/src/github.com/acme/mirror
RUN mkdir -p /go/src/github.com/acme /data && go install github.com/acme/mirror

FROM debian:8-slim
ENV SOURCES=/go/src/github.com/acme/mirror
WORKDIR /go
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=builder /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/zoneinfo.zip
COPY --from=builder /go/bin/mirror /go/bin/mirror
COPY --from=builder /data /data
ENTRYPOINT ["/go/bin/mirror"]
