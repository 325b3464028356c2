FROM rust:1.40-buster
WORKDIR /app
COPY . .
RUN cargo build --release
CMD ["./target/release/colours"]
