FROM maven:3.9-eclipse-temurin-17 AS builder
WORKDIR /app
COPY . .
RUN mvn package -DskipTests

FROM eclipse-temurin:17-jre
WORKDIR /app
COPY --from=builder /app/target/quotes.jar /app/target/quotes.jar
COPY --from=builder /app/config ./config
CMD ["java", "-jar", "target/quotes.jar"]
