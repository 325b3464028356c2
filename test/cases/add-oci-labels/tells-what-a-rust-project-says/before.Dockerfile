FROM rust:1.80 AS build
COPY . .
RUN cargo build --release
FROM debian:12-slim
COPY --from=build /target/release/orders /orders
CMD ["/orders"]
