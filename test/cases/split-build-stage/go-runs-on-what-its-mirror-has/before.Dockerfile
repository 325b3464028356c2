FROM registry.example.com/dockerhub/golang:1.22
WORKDIR /src
COPY . .
RUN go build -o /usr/local/bin/api .
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/api"]
