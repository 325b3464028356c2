FROM registry.example.com/base
RUN bash -o pipefail -c 'wget -qO- https://example.com/install.sh | bash'
