FROM rust:1.75-bookworm
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y libssl-dev pkg-config
RUN cargo install --path .
CMD ["fetcher"]
