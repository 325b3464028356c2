FROM golang:1.12-alpine AS builder
ENV CGO_ENABLED=0
RUN apk add --no-cache git
WORKDIR /go/src/github.com/acme/api
COPY . .
RUN go get -d ./...
RUN go install -v

FROM gcr.io/distroless/static-debian13
WORKDIR /go/src/github.com/acme/api
COPY --from=builder /go/bin/api /usr/local/bin/api
CMD ["api"]
