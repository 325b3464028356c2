FROM debian:12
RUN curl -fsSLO https://example.org/t.tgz; tar xzf t.tgz && rm t.tgz; ./t/install.sh
CMD ["t"]
