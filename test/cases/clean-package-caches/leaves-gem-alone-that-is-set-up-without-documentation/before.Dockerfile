FROM alpine:3.20
RUN apk add --no-cache ruby && echo 'gem: --no-document' > /etc/gemrc
RUN gem install sinatra
