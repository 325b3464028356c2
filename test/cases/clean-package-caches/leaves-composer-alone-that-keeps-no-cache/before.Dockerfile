FROM php:8.3-cli
COPY composer.json composer.lock ./
RUN composer install --no-cache && composer clear-cache
RUN composer global require phpunit/phpunit --no-cache
RUN composer install && rm -rf /root/.composer
