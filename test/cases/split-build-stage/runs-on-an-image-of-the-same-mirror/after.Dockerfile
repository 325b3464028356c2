FROM registry.example.com/dockerhub/rust:1-bookworm AS builder
WORKDIR /usr/src/colours
COPY . .
RUN cargo build --release

FROM registry.example.com/dockerhub/debian:12-slim
WORKDIR /usr/src/colours
COPY --from=builder /usr/src/colours/target/release/colours /usr/src/colours/target/release/colours
ENV PORT=8080
EXPOSE 8080
CMD ["./target/release/colours"]
