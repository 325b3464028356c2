FROM rust:1-bookworm AS builder
WORKDIR /usr/src/colours
COPY . .
RUN cargo install --path .

FROM debian:12-slim
WORKDIR /usr/src/colours
COPY --from=builder /usr/local/cargo/bin/colours /usr/local/bin/colours
CMD ["colours"]
