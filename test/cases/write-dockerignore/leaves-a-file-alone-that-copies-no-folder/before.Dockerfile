FROM alpine:3.20
COPY app /usr/local/bin/
COPY --from=golang:1.23 /usr/local/go/lib/time/zoneinfo.zip /
CMD ["app"]
