FROM php:8.2-apache
COPY --from=composer /usr/bin/composer /usr/bin/composer
COPY --from=composer:latest /usr/bin/composer /usr/local/bin/composer
COPY --from=composer:2 /usr/bin/composer /opt/composer
