FROM buildpack-deps:bookworm
RUN <<EOF
wget https://example.com/a.tgz
tar xzf a.tgz || true
EOF
RUN for part in a b; do wget "https://example.com/$part"; done
