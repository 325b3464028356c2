# syntax=docker/dockerfile:1
FROM golang:latest
MAINTAINER somebody
RUN apt-get update
RUN apt-get install -y git ca-certificates
ARG LIST_TOKEN
RUN curl -sSL "https://x:${LIST_TOKEN}@example.com/list.json" > /tmp/list.json
WORKDIR /src
COPY . .
RUN go build -o /usr/local/bin/api ./cmd/api
ENV PORT=8080
EXPOSE 8080
CMD /usr/local/bin/api
