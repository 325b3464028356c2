FROM rust
COPY . .
