chown -R www-data data
