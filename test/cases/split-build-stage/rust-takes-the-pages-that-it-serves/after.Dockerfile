FROM rust:1-slim-bookworm AS builder
WORKDIR /app
COPY . .
RUN cargo build --release

FROM debian:12-slim
WORKDIR /app
COPY --from=builder /app/target/release/colours /app/target/release/colours
COPY --from=builder /app/config ./config
COPY --from=builder /app/static ./static
CMD ["./target/release/colours"]
