FROM golang:1.22
WORKDIR /go/src/example.org/x
COPY . .
RUN go build -o /bin/app .
CMD ["app"]
