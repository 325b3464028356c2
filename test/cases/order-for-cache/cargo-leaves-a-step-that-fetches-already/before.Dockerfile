FROM rust:1 AS build
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && touch src/main.rs && cargo build --release && rm -r src
COPY . .
RUN cargo build --release

FROM debian:12-slim
COPY --from=build /app/target/release/a /usr/local/bin/a
CMD ["a"]
