FROM maven:3.9-eclipse-temurin-17 AS build
COPY . .
RUN mvn package
FROM eclipse-temurin:17-jre-alpine
COPY --from=build /target/app.jar /app.jar
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/app.jar"]
