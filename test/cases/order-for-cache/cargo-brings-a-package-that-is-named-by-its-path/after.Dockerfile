FROM rust:1 AS build
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
COPY b/Cargo.toml ./b/
RUN mkdir src b/src && touch src/lib.rs b/src/lib.rs && cargo fetch --locked && rm -r src b/src
COPY . .
RUN cargo build --release

FROM debian:12-slim
COPY --from=build /app/target/release/a /usr/local/bin/a
CMD ["a"]
