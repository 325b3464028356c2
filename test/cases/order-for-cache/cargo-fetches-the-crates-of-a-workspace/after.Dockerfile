FROM rust:1 AS build
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
COPY a/Cargo.toml ./a/
COPY b/Cargo.toml ./b/
RUN mkdir a/src b/src && touch a/src/lib.rs b/src/lib.rs && cargo fetch --locked && rm -r a/src b/src
COPY . .
RUN cargo build --release

FROM debian:12-slim
COPY --from=build /app/target/release/a /usr/local/bin/a
CMD ["a"]
