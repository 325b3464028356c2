FROM golang:1.22-bookworm AS builder
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 go build -o /app .

FROM debian:12-slim
WORKDIR /src
COPY --from=builder /app /app
CMD ["/app"]
