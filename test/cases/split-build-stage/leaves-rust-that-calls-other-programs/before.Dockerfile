FROM rust:1-bookworm
RUN apt-get update && apt-get install -y ffmpeg
WORKDIR /app
COPY . .
RUN cargo build --release
CMD ["./target/release/colours"]
