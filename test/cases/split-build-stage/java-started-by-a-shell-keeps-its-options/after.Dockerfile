FROM maven:3.9-eclipse-temurin-17 AS builder
WORKDIR /app
COPY . .
RUN mvn -B package

FROM eclipse-temurin:17-jre
WORKDIR /app
COPY --from=builder /app/target/quotes.jar /app/target/quotes.jar
ENV JAVA_OPTS="-Xmx256m"
ENTRYPOINT java $JAVA_OPTS -jar target/quotes.jar
