FROM golang:1.11.0

WORKDIR /go/src/github.com/acme/store/server
COPY server .
COPY pb ../pb
RUN go get -v -d ./...
RUN go install -v ./...
EXPOSE 3000
CMD ["server"]
