FROM rust:1 AS build
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && touch src/lib.rs && cargo fetch --locked && rm -r src
COPY . .
RUN cargo install --path .

FROM debian:12-slim
COPY --from=build /usr/local/cargo/bin/a /usr/local/bin/a
CMD ["a"]
