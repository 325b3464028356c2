FROM ruby:3.4
COPY . .
