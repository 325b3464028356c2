FROM buildpack-deps:bookworm
RUN curl -sL https://example.com/a.tgz | tar xz
RUN curl https://example.com/key.asc | apt-key add -
