FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \
    go build -o /usr/local/bin/api .

FROM alpine:3.24
RUN apk add --no-cache ca-certificates
WORKDIR /src
COPY --from=builder /usr/local/bin/api /usr/local/bin/api
ENV PORT=8080
RUN addgroup -g 10001 app && adduser -D -u 10001 -G app -s /sbin/nologin app && chown app:app /src
USER app
CMD exec api --port $PORT
