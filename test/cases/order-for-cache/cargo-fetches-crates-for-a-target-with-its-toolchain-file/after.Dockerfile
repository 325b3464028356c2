FROM rust:1 AS build
RUN rustup target add x86_64-unknown-linux-musl
RUN apt-get update && apt-get install -y musl-tools && rm -rf /var/lib/apt/lists/*
WORKDIR /usr/src/app
COPY Cargo.toml Cargo.lock rust-toolchain.toml ./
COPY .cargo ./.cargo/
RUN mkdir src && touch src/lib.rs && cargo fetch --locked && rm -r src
COPY . .
RUN cargo build --release --target x86_64-unknown-linux-musl

FROM debian:12-slim
COPY --from=build /usr/src/app/target/x86_64-unknown-linux-musl/release/a /usr/local/bin/a
CMD ["a"]
