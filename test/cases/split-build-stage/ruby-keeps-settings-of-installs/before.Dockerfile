FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle config --global frozen 1 && bundle config set --local without development:test && bundle install
COPY . .
CMD ["bundle", "exec", "puma"]
