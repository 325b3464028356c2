FROM golang:1.15 AS builder
WORKDIR /go/src/github.com/acme/notes
COPY . .
RUN go get -d -v ./...
RUN go build -o /usr/local/bin/notes .

FROM debian:10-slim
WORKDIR /go/src/github.com/acme/notes
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=builder /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/zoneinfo.zip
COPY --from=builder /usr/local/bin/notes /usr/local/bin/notes
CMD ["notes"]
