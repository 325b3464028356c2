FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle config set --local path vendor/bundle
RUN bundle install
COPY . .
CMD ["bundle", "exec", "rackup"]
