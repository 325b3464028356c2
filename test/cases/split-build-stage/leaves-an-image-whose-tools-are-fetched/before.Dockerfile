FROM golang:1.8.3
RUN go get github.com/golang/lint/golint
WORKDIR /go/src/github.com/acme/tool
ENTRYPOINT ["./scripts/entry"]
