FROM buildpack-deps:bookworm
ARG CURL_FLAGS
RUN curl --unheard-of -o a.tgz https://example.com/a.tgz
RUN curl -$CURL_FLAGS -o a.tgz https://example.com/a.tgz
