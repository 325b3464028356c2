FROM golang:1.22
COPY . /src
WORKDIR /src
ENV CGO_ENABLED=0
RUN go build -o /bin/app .
