FROM ruby:3.3
WORKDIR /app
COPY . .
RUN gem install bundler -v 2.5.3 && bundle config set --global without "development test" && bundle install --jobs 4
CMD ["bundle", "exec", "puma"]
