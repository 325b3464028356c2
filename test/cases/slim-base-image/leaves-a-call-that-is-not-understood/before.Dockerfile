FROM ruby:3.2
WORKDIR /app
COPY . .
RUN bundle _2.4.1_ install
CMD ["ruby", "app.rb"]
