FROM golang:1.12-alpine
RUN apk add --no-cache git
WORKDIR /go/src/github.com/acme/api
COPY . .
RUN go get -d ./...
RUN go install -v
CMD ["api"]
