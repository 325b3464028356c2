FROM rust:1-bookworm
WORKDIR /usr/src/colours
COPY . .
RUN cargo install --path .
CMD ["colours"]
