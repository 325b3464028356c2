FROM rust:1.40-stretch AS builder
WORKDIR /app
COPY . .
RUN cargo build --release

FROM debian:9-slim
WORKDIR /app
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=builder /app/target/release/colours /app/target/release/colours
CMD ["./target/release/colours"]
