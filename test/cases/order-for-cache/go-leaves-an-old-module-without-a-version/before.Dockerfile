FROM golang:1.11
WORKDIR /go/src/example.org/x
COPY . .
RUN go build -o /bin/app .
