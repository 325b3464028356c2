FROM golang:1.22
WORKDIR /go/src/github.com/acme/api
COPY . .
RUN go build -o /api .
CMD ["/api"]
