FROM ruby:3.3-alpine AS builder
RUN apk add --no-cache build-base postgresql-dev tzdata
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install

FROM ruby:3.3-alpine
RUN apk add --no-cache libpq tzdata
COPY --from=builder /usr/local/bundle /usr/local/bundle
WORKDIR /app
COPY . .
CMD ["bundle", "exec", "puma"]
