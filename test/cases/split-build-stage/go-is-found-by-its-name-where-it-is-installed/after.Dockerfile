FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN go build -o out/server .
RUN install -m 755 out/server /usr/bin/ && rm -rf out

FROM gcr.io/distroless/static-debian13
WORKDIR /src
COPY --from=builder /usr/bin/server /usr/bin/server
CMD ["server"]
