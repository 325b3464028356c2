FROM ruby:3.3
RUN gem install rack:3.0.0
RUN gem install --local rack || true
