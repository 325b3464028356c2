FROM ruby:3.3
WORKDIR /app
COPY . .
RUN bin/bundle install
RUN ./composer.phar global require laravel/installer
