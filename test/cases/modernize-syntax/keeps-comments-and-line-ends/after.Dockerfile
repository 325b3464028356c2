FROM debian:12
# who
LABEL org.opencontainers.image.authors="jane"
# what
ENV A=b
