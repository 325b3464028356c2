FROM rust:1-bookworm AS builder
WORKDIR /app
COPY . .
RUN cd web && cargo build --release

FROM debian:12-slim
WORKDIR /app
COPY --from=builder /app/target/release/web /app/target/release/web
CMD ["/app/target/release/web"]
