FROM golang:1.22
ENV CGO_ENABLED=0 GOOS=linux TZ=UTC
WORKDIR /src
COPY . .
RUN go build -o /app .
CMD ["/app"]
