FROM debian:12-slim
COPY . .
LABEL org.opencontainers.image.source="https://github.com/shop/orders"
CMD ["./run"]
