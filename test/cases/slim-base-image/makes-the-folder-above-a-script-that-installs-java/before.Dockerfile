FROM debian:12
COPY install.sh /tmp/
RUN bash /tmp/install.sh
CMD ["java", "-version"]
