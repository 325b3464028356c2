FROM ruby
COPY . .
