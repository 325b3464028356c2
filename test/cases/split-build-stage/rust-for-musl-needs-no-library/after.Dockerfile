FROM rust:1 AS builder
RUN apt-get update && apt-get install -y musl-tools && rustup target add x86_64-unknown-linux-musl
WORKDIR /app
COPY . .
RUN cargo build --release --locked --target x86_64-unknown-linux-musl \
    && cp target/x86_64-unknown-linux-musl/release/colours /usr/local/bin/colours

FROM gcr.io/distroless/static-debian13
WORKDIR /app
COPY --from=builder /usr/local/bin/colours /usr/local/bin/colours
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/colours"]
