FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN mkdir -p bin && go build && mv app bin/server && chmod +x bin/server

FROM gcr.io/distroless/static-debian13
WORKDIR /src
COPY --from=builder /src/bin/server /src/bin/server
CMD ["./bin/server"]
