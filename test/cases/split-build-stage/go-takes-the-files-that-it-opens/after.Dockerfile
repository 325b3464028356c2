FROM golang:1.22-alpine AS builder
ENV CGO_ENABLED=0
RUN apk add --no-cache git
WORKDIR /app
COPY go.mod ./
RUN go mod download
COPY . .
RUN go build -o server ./cmd/server

FROM gcr.io/distroless/static-debian13
WORKDIR /app
COPY --from=builder /app/server /app/server
COPY --from=builder /app/config.yaml ./
COPY --from=builder /app/templates ./templates
CMD ["./server"]
