FROM golang:1.7 AS builder
ADD . /go/src/github.com/acme/mirror
RUN go get -d github.com/acme/mirror
RUN go install github.com/acme/mirror

FROM debian:8-slim
WORKDIR /go
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=builder /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/zoneinfo.zip
COPY --from=builder /go/bin/mirror /go/bin/mirror
EXPOSE 8080
ENTRYPOINT ["/go/bin/mirror"]
