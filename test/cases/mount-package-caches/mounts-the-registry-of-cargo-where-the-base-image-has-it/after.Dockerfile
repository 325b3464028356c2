FROM rust:1 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry,sharing=locked \
    --mount=type=cache,target=/usr/local/cargo/git/db,sharing=locked \
    cargo build --release && cp target/release/app /bin/app

FROM debian:12-slim
COPY --from=build /bin/app /bin/app
CMD ["app"]
