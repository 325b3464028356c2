FROM rust:1.80 AS build
COPY . .
RUN cargo build --release
FROM debian:12-slim
COPY --from=build /target/release/orders /orders
LABEL org.opencontainers.image.title="orders" \
      org.opencontainers.image.licenses="MIT OR Apache-2.0" \
      org.opencontainers.image.source="https://github.com/shop/orders"
CMD ["/orders"]
