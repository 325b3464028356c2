FROM debian:12-slim
COPY install.sh /tmp/
RUN mkdir -p /usr/share/man/man1
RUN bash /tmp/install.sh
CMD ["java", "-version"]
