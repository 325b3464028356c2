FROM rust:1-slim-bookworm AS builder
WORKDIR /app
COPY . .
RUN cargo build --release && cp target/release/colours /usr/local/bin/colours

FROM debian:12-slim
WORKDIR /app
COPY --from=builder /usr/local/bin/colours /usr/local/bin/colours
CMD ["colours"]
