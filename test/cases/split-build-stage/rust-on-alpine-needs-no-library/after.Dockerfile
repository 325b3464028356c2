FROM rust:1-alpine AS builder
RUN apk add --no-cache musl-dev
WORKDIR /app
COPY . .
RUN cargo build --release

FROM gcr.io/distroless/static-debian13
WORKDIR /app
COPY --from=builder /app/target/release/colours /app/target/release/colours
CMD ["./target/release/colours"]
