FROM golang:1.15
WORKDIR /go/src/github.com/acme/notes
COPY . .
RUN go get -d -v ./...
RUN go build -o /usr/local/bin/notes .
CMD ["notes"]
