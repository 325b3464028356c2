FROM golang:1.7-onbuild AS builder

FROM debian:8-slim
WORKDIR /go/src/app
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=builder /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/zoneinfo.zip
COPY --from=builder /go/bin/app /usr/local/bin/app
CMD ["app"]
MAINTAINER Somebody <somebody@example.com>
EXPOSE 9672
