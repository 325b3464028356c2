FROM golang:1.12 AS builder
ENV CGO_ENABLED=0
RUN go get -u github.com/golang/dep/cmd/dep
WORKDIR $GOPATH/src/github.com/acme/api
COPY . $GOPATH/src/github.com/acme/api
RUN dep ensure -v && go build

FROM gcr.io/distroless/static-debian13
WORKDIR /go/src/github.com/acme/api
COPY --from=builder /go/src/github.com/acme/api/api /go/src/github.com/acme/api/api
EXPOSE 8080
ENTRYPOINT ["./api"]
