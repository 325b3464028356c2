FROM php:8.2-cli
CMD php -S "$(hostname -i):8080" -t /srv
