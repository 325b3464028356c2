FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
RUN apt-get update && apt-get install -y git ca-certificates
RUN curl -fsSL https://example.com/list.json > /tmp/list.json
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build go build -o /usr/local/bin/api ./cmd/api

FROM gcr.io/distroless/static-debian13:nonroot
WORKDIR /src
COPY --from=builder /usr/local/bin/api /usr/local/bin/api
LABEL org.opencontainers.image.authors="somebody"
ENV PORT=8080
EXPOSE 8080
CMD ["/usr/local/bin/api"]
