FROM rust:1-bookworm AS builder
WORKDIR /usr/src/colours
COPY . .
RUN cargo build --release

FROM debian:12-slim
WORKDIR /usr/src/colours
COPY --from=builder /usr/src/colours/target/release/colours /usr/src/colours/target/release/colours
COPY --from=builder /usr/src/colours/Rocket.toml ./
EXPOSE 8000
CMD ["./target/release/colours"]
