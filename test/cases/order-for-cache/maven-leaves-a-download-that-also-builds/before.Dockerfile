FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /app
COPY . .
RUN mvn dependency:go-offline package

FROM eclipse-temurin:17-jre
COPY --from=build /app/target/a-1.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
