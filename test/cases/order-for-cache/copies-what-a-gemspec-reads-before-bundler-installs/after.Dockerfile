FROM ruby:3.3
WORKDIR /app
COPY Gemfile shop.gemspec ./
COPY lib/shop/version.rb ./lib/shop/
RUN bundle install
COPY . .
CMD ["bundle", "exec", "puma"]
