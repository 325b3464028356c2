FROM golang:1.22 AS base
WORKDIR /src
COPY . .

FROM base
RUN go build -o /usr/local/bin/api .
ENTRYPOINT ["/usr/local/bin/api"]
