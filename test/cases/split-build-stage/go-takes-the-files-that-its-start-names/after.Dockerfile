FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN go build -o /app .

FROM gcr.io/distroless/static-debian13
COPY --from=builder /app /app
COPY --from=builder /src/conf/app.toml /src/conf/app.toml
COPY --from=builder /src/pages /src/pages
WORKDIR /
ENV PAGES=/src/pages
ENTRYPOINT ["/app", "--config=/src/conf/app.toml"]
