FROM rust:1-bookworm AS builder
ENV CARGO_TARGET_DIR=/build
ARG FEATURES=default
WORKDIR /app
COPY . .
RUN cargo build --profile dist --bin server --features "$FEATURES"

FROM debian:12-slim
WORKDIR /app
COPY --from=builder /build/dist/server /build/dist/server
CMD ["/build/dist/server"]
