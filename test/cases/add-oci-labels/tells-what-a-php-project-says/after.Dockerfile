FROM php:8.3-apache
COPY . /var/www/html
LABEL org.opencontainers.image.title="shop/orders" \
      org.opencontainers.image.source="https://github.com/shop/orders"
