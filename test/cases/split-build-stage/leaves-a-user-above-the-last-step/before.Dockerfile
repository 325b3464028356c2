FROM golang:1.22
WORKDIR /src
USER 1000
COPY . .
RUN go build -o /tmp/app .
CMD ["/tmp/app"]
