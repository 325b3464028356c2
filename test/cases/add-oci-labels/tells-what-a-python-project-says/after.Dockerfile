FROM python:3.12-slim
COPY . .
LABEL org.opencontainers.image.title="orders" \
      org.opencontainers.image.description="Takes orders." \
      org.opencontainers.image.licenses="Apache-2.0 OR MIT" \
      org.opencontainers.image.source="https://gitlab.com/shop/orders" \
      org.opencontainers.image.url="https://shop.example"
ENTRYPOINT ["python", "app.py"]
