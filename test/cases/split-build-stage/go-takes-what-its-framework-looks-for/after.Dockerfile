FROM golang:1.12 AS builder
RUN go get github.com/astaxie/beego
ADD . /go/src/github.com/acme/dashboard
WORKDIR /go/src/github.com/acme/dashboard
RUN go build

FROM debian:10-slim
WORKDIR /go/src/github.com/acme/dashboard
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=builder /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/zoneinfo.zip
COPY --from=builder /go/src/github.com/acme/dashboard/dashboard /go/src/github.com/acme/dashboard/dashboard
COPY --from=builder /go/src/github.com/acme/dashboard/conf ./conf
COPY --from=builder /go/src/github.com/acme/dashboard/views ./views
EXPOSE 8080
CMD ./dashboard
