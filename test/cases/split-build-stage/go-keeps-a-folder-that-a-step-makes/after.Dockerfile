FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN mkdir -p uploads && rm -rf old && go build -o server .

FROM gcr.io/distroless/static-debian13
WORKDIR /src
COPY --from=builder /src/server /src/server
COPY --from=builder /src/uploads ./uploads
CMD ["./server"]
