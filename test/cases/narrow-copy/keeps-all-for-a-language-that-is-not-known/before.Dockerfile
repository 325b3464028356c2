FROM ruby:3.3-slim
COPY . .
CMD ["ruby", "app.rb"]
