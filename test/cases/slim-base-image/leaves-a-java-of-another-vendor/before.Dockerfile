FROM debian:12
COPY sources.list.d /etc/apt/sources.list.d
RUN apt-get update && apt-get install -y temurin-17-jre
CMD ["java", "-version"]
