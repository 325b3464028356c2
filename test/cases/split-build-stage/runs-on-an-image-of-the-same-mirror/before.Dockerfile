FROM registry.example.com/dockerhub/rust:1-bookworm
WORKDIR /usr/src/colours
COPY . .
RUN cargo build --release
ENV PORT=8080
EXPOSE 8080
CMD ["./target/release/colours"]
