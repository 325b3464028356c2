FROM golang:1.4.2-onbuild AS builder

FROM debian:8-slim
WORKDIR /go/src/app
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=builder /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/zoneinfo.zip
COPY --from=builder /go/bin/app /usr/local/bin/app
ENV LEVEL=3
ENTRYPOINT ["app"]
CMD ["--help"]
