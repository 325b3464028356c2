FROM buildpack-deps:bookworm
RUN curl -fsL https://example.com/a.tgz -o a.tgz || exit 1; tar xzf a.tgz
