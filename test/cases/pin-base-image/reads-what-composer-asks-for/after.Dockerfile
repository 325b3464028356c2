FROM php:8.2
COPY . .
