FROM rust:1 AS build
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
RUN mkdir src src/bin benches && touch src/bin/srv.rs benches/speed.rs src/lib.rs && cargo fetch --locked && rm -r src benches
COPY . .
RUN cargo build --release

FROM debian:12-slim
COPY --from=build /app/target/release/a /usr/local/bin/a
CMD ["a"]
