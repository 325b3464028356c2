FROM ruby:3.3-bookworm AS builder
RUN apt-get update && apt-get install -y nodejs && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV RAILS_ENV=production BUNDLE_WITHOUT=development:test
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .
RUN SECRET_KEY_BASE=none bundle exec rake assets:precompile

FROM ruby:3.3-slim-bookworm
RUN apt-get update && apt-get install -y libsqlite3-0 nodejs tzdata && rm -rf /var/lib/apt/lists/*
COPY --from=builder /usr/local/bundle /usr/local/bundle
WORKDIR /app
ENV RAILS_ENV=production BUNDLE_WITHOUT=development:test
COPY --from=builder /app /app
CMD ["bundle", "exec", "puma"]
