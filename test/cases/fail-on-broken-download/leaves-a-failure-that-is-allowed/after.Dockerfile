FROM buildpack-deps:bookworm
RUN curl -sL https://example.com/a.tgz -o a.tgz || true
RUN curl -sL https://example.com/a.tgz -o a.tgz || curl -fsL https://example.org/a.tgz -o a.tgz
RUN if curl -s https://example.com/a.tgz -o a.tgz; then tar xzf a.tgz; fi
RUN until wget -qO- https://example.com/install.sh | sh; do sleep 1; done
RUN (curl -sL https://example.com/a.tgz -o a.tgz; ls) || echo none
