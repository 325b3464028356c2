FROM golang:1.22
WORKDIR /go/src/example.org/x
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /bin/app .
CMD ["app"]
