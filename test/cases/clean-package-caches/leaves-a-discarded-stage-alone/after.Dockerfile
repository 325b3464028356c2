FROM golang:1.23 AS build
RUN apt-get update && apt-get install -y protobuf-compiler
COPY . .
RUN go build -o /app .

FROM debian:12-slim
RUN apt-get update && apt-get install -y ca-certificates && rm -rf /var/lib/apt/lists/*
COPY --from=build /app /app
