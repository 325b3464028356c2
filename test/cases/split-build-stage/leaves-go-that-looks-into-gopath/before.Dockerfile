FROM golang:1.12
COPY . /go/src/github.com/acme/site
WORKDIR /go/src/github.com/acme/site
RUN go install
CMD ["site"]
