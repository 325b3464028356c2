FROM rust:1 AS build
WORKDIR /app
COPY . .
RUN cargo install --path .

FROM debian:12-slim
COPY --from=build /usr/local/cargo/bin/a /usr/local/bin/a
CMD ["a"]
