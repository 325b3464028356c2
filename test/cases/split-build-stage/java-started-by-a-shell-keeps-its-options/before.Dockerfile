FROM maven:3.9-eclipse-temurin-17
WORKDIR /app
COPY . .
RUN mvn -B package
ENV JAVA_OPTS="-Xmx256m"
ENTRYPOINT java $JAVA_OPTS -jar target/quotes.jar
