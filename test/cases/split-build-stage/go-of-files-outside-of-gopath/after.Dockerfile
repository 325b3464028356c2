FROM golang:1.7 AS builder
WORKDIR /opt/tables
RUN go get github.com/willf/bloom
ADD tables.go tables.go
ADD store.go store.go
RUN go build tables.go store.go

FROM debian:8-slim
WORKDIR /opt/tables
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=builder /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/zoneinfo.zip
COPY --from=builder /opt/tables/tables /opt/tables/tables
CMD /opt/tables/tables
