FROM registry.example.com/dockerhub/golang:1.22 AS builder
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN go build -o /usr/local/bin/api .

FROM registry.example.com/dockerhub/debian:12-slim
WORKDIR /src
COPY --from=builder /usr/local/bin/api /usr/local/bin/api
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/api"]
