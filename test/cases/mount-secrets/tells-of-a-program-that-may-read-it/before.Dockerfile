FROM debian:12
ARG GITHUB_TOKEN
RUN git clone https://x-access-token:${GITHUB_TOKEN}@github.com/example/private.git
RUN ./publish
