FROM rust:1.40-stretch
WORKDIR /app
COPY . .
RUN cargo build --release
CMD ["./target/release/colours"]
