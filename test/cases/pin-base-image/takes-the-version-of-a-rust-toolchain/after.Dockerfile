FROM rust:1.75.0
COPY . .
