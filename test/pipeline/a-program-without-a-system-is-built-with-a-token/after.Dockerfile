# syntax=docker/dockerfile:1
FROM rust:1-bookworm AS build
WORKDIR /src
COPY . .
RUN --mount=type=secret,id=REGISTRY_TOKEN,env=REGISTRY_TOKEN git config --global url."https://x:${REGISTRY_TOKEN}@git.example.com/".insteadOf https://git.example.com/
RUN --mount=type=cache,target=/usr/local/cargo/registry,sharing=locked \
    --mount=type=cache,target=/usr/local/cargo/git/db,sharing=locked \
    cargo build --release

FROM gcr.io/distroless/cc-debian13
COPY --from=build /src/target/release/tally /usr/local/bin/tally
USER nonroot
CMD ["tally"]
