FROM rust:1-bookworm
ENV CARGO_TARGET_DIR=/build
ARG FEATURES=default
WORKDIR /app
COPY . .
RUN cargo build --profile dist --bin server --features "$FEATURES"
CMD ["/build/dist/server"]
