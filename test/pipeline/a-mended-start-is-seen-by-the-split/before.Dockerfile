FROM golang:latest
MAINTAINER somebody
RUN apt update
RUN apt-get install -y git ca-certificates
WORKDIR /src
COPY . .
RUN go build -o /usr/local/bin/api ./cmd/api
ENV PORT=8080
EXPOSE 8080
CMD ['/usr/local/bin/api']
