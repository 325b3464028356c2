FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock ./
COPY engines/billing/billing.gemspec ./engines/billing/
RUN bundle install
COPY . .
CMD ["bundle", "exec", "puma"]
