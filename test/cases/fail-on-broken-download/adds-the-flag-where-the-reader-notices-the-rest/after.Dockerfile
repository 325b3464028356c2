FROM buildpack-deps:bookworm
RUN curl -fsL https://example.com/a.tgz | tar xz
RUN curl -f https://example.com/key.asc | apt-key add -
