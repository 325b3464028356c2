FROM rust:1 AS build
WORKDIR /app
RUN mkdir -p /app/src/gen
COPY . .
RUN cargo build --release

FROM debian:12-slim
COPY --from=build /app/target/release/a /usr/local/bin/a
CMD ["a"]
