FROM rust:1-bookworm
WORKDIR /app
COPY . .
RUN cargo install --path . --root /usr/local
CMD ["colours"]
