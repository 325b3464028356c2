FROM golang:1.6
COPY . /go/src/app
WORKDIR /go/src/app
RUN go-wrapper download && go-wrapper install
CMD go-wrapper run
