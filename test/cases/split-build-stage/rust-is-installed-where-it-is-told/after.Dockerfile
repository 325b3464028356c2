FROM rust:1-bookworm AS builder
WORKDIR /app
COPY . .
RUN cargo install --path . --root /usr/local

FROM debian:12-slim
WORKDIR /app
COPY --from=builder /usr/local/bin/colours /usr/local/bin/colours
CMD ["colours"]
