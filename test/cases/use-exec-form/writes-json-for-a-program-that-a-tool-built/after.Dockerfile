FROM golang:1.22
WORKDIR /go/src/server
COPY . .
RUN go install
CMD ["/go/bin/server"]
