FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
RUN mkdir -p /var/lib/api
WORKDIR /src
COPY . .
RUN go build -o /app .

FROM gcr.io/distroless/static-debian13
WORKDIR /src
COPY --from=builder /app /app
COPY --from=builder /var/lib/api /var/lib/api
CMD ["/app"]
