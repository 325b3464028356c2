FROM buildpack-deps:bookworm
RUN wget https://example.com/a.tgz; tar xzf a.tgz
RUN cd /opt && wget https://example.com/a.tgz; tar xzf a.tgz; rm a.tgz
RUN curl -fsSLO https://example.com/a.tgz ; \
    # as published
    echo "0123  a.tgz" | sha256sum -c - ; \
    tar xzf a.tgz || true
RUN cd /tmp; wget -qO- https://example.com/install.sh | sh; ls
