FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN go build -o /usr/local/bin/api .

FROM gcr.io/distroless/static-debian13
WORKDIR /src
COPY --from=builder /usr/local/bin/api /usr/local/bin/api
CMD ["api", "--verbose"]
