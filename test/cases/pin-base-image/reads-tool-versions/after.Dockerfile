FROM ruby:3.2.2
COPY . .
