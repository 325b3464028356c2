FROM golang:1.22
RUN mkdir -p -m 777 /var/lib/api
WORKDIR /src
COPY . .
RUN go build -o /app .
CMD ["/app"]
