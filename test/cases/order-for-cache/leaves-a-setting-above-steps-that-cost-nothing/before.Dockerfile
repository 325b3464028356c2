FROM debian:12
ARG BUILD_DATE
RUN mkdir -p /var/lib/app && chmod 700 /var/lib/app
LABEL org.opencontainers.image.created=$BUILD_DATE
