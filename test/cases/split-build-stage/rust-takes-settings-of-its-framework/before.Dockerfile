FROM rust:1-bookworm
WORKDIR /usr/src/colours
COPY . .
RUN cargo build --release
EXPOSE 8000
CMD ["./target/release/colours"]
