FROM rust:1-slim-bookworm
WORKDIR /app
COPY . .
RUN cargo build --release && cp target/release/colours /usr/local/bin/colours
CMD ["colours"]
