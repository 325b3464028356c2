FROM ruby:3.2
SHELL ["/bin/bash", "-l", "-c"]
CMD rvm all do ruby server.rb
