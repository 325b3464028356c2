FROM buildpack-deps:bookworm
ADD https://example.com/a.tgz /a.tgz
RUN curl -fsSL -o a.tgz https://example.com/a.tgz
RUN curl --fail-with-body -o a.tgz https://example.com/a.tgz
RUN wget -q https://example.com/a.tgz && tar xzf a.tgz
RUN wget -qO- https://example.com/a.tgz | tar xz
RUN wget -qO- https://example.com/key.asc | gpg --dearmor > /etc/apt/keyrings/a.gpg
RUN set -e; wget https://example.com/a.tgz; tar xzf a.tgz; rm a.tgz
RUN bash -o pipefail -c 'curl -fsSL https://example.com/install.sh | sh'
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
RUN wget -qO- https://example.com/install.sh | sh
RUN wget https://example.com/a.tgz; tar xzf a.tgz
