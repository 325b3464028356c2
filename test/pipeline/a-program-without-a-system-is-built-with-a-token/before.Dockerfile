# syntax=docker/dockerfile:1
FROM rust:1-bookworm AS build
ARG REGISTRY_TOKEN
WORKDIR /src
COPY . .
RUN git config --global url."https://x:${REGISTRY_TOKEN}@git.example.com/".insteadOf https://git.example.com/
RUN cargo build --release

FROM debian:12-slim
COPY --from=build /src/target/release/tally /usr/local/bin/tally
CMD tally
