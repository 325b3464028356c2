FROM debian:12-slim
# hadolint ignore=DL4006
RUN curl -sL https://deb.nodesource.com/setup_22.x | bash -
