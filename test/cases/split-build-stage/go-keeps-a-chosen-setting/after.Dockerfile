FROM golang:1.22 AS builder
ENV CGO_ENABLED=0 GOOS=linux TZ=UTC
WORKDIR /src
COPY . .
RUN go build -o /app .

FROM gcr.io/distroless/static-debian13
ENV TZ=UTC
WORKDIR /src
COPY --from=builder /app /app
CMD ["/app"]
