FROM golang:1.12
RUN go get -u github.com/golang/dep/cmd/dep
WORKDIR $GOPATH/src/github.com/acme/api
COPY . $GOPATH/src/github.com/acme/api
RUN dep ensure -v && go build
EXPOSE 8080
ENTRYPOINT ["./api"]
