FROM golang:1.12
RUN go get github.com/astaxie/beego
ADD . /go/src/github.com/acme/dashboard
WORKDIR /go/src/github.com/acme/dashboard
RUN go build
EXPOSE 8080
CMD ./dashboard
