FROM rust:1-bookworm
WORKDIR /app
COPY . .
RUN cd web && cargo build --release
CMD ["/app/target/release/web"]
