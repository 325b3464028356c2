FROM ruby:3.3 AS builder
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install

FROM ruby:3.3-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends libatomic1 libcairo2 libcurl4 libdb5.3 libevent-2.1-7 \
        libevent-core-2.1-7 libevent-extra-2.1-7 libevent-openssl-2.1-7 libevent-pthreads-2.1-7 \
        libfontconfig1 libfreetype6 libglib2.0-0 libgomp1 libgssapi-krb5-2 libjpeg62-turbo libk5crypto3 \
        libkrb5-3 liblcms2-2 liblzma5 libmariadb3 libmaxminddb0 libopenjp2-7 libpng16-16 libpq5 libsm6 \
        libtiff6 libtiffxx6 libwebp7 libwebpdemux2 libwebpmux3 libx11-6 libxext6 libxml2 libxrender1 \
        libxslt1.1 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=builder /usr/local/bundle /usr/local/bundle
WORKDIR /app
COPY . .
CMD ["bundle", "exec", "rackup"]
