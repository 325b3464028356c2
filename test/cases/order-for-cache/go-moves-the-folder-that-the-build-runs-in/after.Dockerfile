FROM golang:1.22
COPY go.mod go.sum /src/
WORKDIR /src
ENV CGO_ENABLED=0
RUN go mod download
COPY . /src
RUN go build -o /bin/app .
