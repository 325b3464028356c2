FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle config --global without development:test && bundle install
COPY . .
CMD ["bundle", "exec", "puma"]
