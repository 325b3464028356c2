FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN go build -o out/server .
RUN ln -s /src/out/server /usr/local/bin/server

FROM gcr.io/distroless/static-debian13
WORKDIR /src
COPY --from=builder /usr/local/bin/server /usr/local/bin/server
ENTRYPOINT ["server"]
