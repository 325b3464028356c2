FROM rust:1 AS build
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && touch src/lib.rs && cargo build --release && rm -r src
COPY . .
RUN cargo build --release && cp target/release/app /bin/app

FROM debian:12-slim
COPY --from=build /bin/app /bin/app
CMD ["app"]
