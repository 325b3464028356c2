FROM golang:1.22
CMD ["/app"]
WORKDIR /src
COPY . .
RUN go build -o /app .
