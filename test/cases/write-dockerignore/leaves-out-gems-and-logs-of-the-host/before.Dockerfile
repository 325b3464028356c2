FROM ruby:3.3
WORKDIR /app
COPY . .
RUN bundle install --path vendor/bundle
CMD ["bundle", "exec", "puma"]
