FROM rust:1
WORKDIR /app
COPY . .
RUN RUSTFLAGS="-C target-feature=-crt-static" cargo build --release --target=x86_64-unknown-linux-musl
ENTRYPOINT ["/app/target/x86_64-unknown-linux-musl/release/colours"]
