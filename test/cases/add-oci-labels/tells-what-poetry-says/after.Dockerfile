FROM python:3.12-slim
COPY . .
LABEL org.opencontainers.image.title="orders" \
      org.opencontainers.image.description="Takes orders." \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.source="https://github.com/shop/orders"
CMD ["python", "app.py"]
