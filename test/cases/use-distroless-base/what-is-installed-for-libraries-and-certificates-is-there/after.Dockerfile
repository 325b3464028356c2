FROM rust:1-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release

FROM gcr.io/distroless/cc-debian13
# for TLS
COPY --from=build /src/target/release/tally /usr/local/bin/
CMD ["tally"]
