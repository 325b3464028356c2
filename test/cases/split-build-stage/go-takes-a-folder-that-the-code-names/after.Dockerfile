FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
WORKDIR /app
COPY . .
RUN go build -o server .

FROM gcr.io/distroless/static-debian13
WORKDIR /app
COPY --from=builder /app/server /app/server
COPY --from=builder /app/views ./views
CMD ["./server"]
