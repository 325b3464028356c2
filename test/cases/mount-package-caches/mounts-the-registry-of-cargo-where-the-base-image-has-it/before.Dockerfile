FROM rust:1 AS build
WORKDIR /src
COPY . .
RUN cargo build --release && cp target/release/app /bin/app

FROM debian:12-slim
COPY --from=build /bin/app /bin/app
CMD ["app"]
