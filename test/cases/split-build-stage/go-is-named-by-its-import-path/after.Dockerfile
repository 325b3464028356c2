FROM golang:1.6 AS builder
COPY . /go/src/app
WORKDIR /go/src/app
RUN go-wrapper download && go-wrapper install

FROM debian:8-slim
WORKDIR /go/src/app
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=builder /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/zoneinfo.zip
COPY --from=builder /go/bin/exporter /go/bin/exporter
CMD ["/go/bin/exporter"]
