FROM golang:1.22-bookworm
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 go build -o /app .
CMD ["/app"]
