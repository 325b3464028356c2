FROM ruby:3.3 AS builder
RUN apt-get update && apt-get install -y nodejs && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install

FROM ruby:3.3-slim
RUN apt-get update && apt-get install -y libpq5 nodejs && rm -rf /var/lib/apt/lists/*
COPY --from=builder /usr/local/bundle /usr/local/bundle
WORKDIR /app
COPY . .
EXPOSE 9292
CMD ["bundle", "exec", "puma"]
