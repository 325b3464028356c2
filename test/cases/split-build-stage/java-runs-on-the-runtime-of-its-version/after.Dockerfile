FROM maven:3.9-eclipse-temurin-17 AS builder
WORKDIR /app
COPY . .
RUN mvn package -DskipTests

FROM eclipse-temurin:17-jre
WORKDIR /app
COPY --from=builder /app/target/quotes.jar /app/target/quotes.jar
ENV JAVA_OPTS=-Xmx256m MAVEN_OPTS=-Xmx1g
EXPOSE 8080
CMD ["java", "-jar", "target/quotes.jar"]
