FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
WORKDIR /app
COPY go.mod *.go ./
RUN go build -o server .
COPY conf/production.dat settings.dat

FROM gcr.io/distroless/static-debian13
WORKDIR /app
COPY --from=builder /app/server /app/server
COPY --from=builder /app/settings.dat ./
CMD ["./server"]
