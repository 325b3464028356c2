FROM golang:1.22
WORKDIR /src
COPY . .
RUN go build -o /usr/local/bin/api .
CMD ["/usr/local/bin/api"]
