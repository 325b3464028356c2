FROM golang:1.11.0 AS builder

WORKDIR /go/src/github.com/acme/store/server
COPY server .
COPY pb ../pb
RUN go get -v -d ./...
RUN go install -v ./...

FROM debian:9-slim
WORKDIR /go/src/github.com/acme/store/server
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=builder /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/zoneinfo.zip
COPY --from=builder /go/bin/server /usr/local/bin/server
EXPOSE 3000
CMD ["server"]
