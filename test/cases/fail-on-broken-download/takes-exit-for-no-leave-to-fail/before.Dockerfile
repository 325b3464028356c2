FROM buildpack-deps:bookworm
RUN curl -sL https://example.com/a.tgz -o a.tgz || exit 1; tar xzf a.tgz
