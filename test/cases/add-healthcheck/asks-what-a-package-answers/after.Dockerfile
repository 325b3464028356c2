FROM maven:3.9-eclipse-temurin-17 AS build
COPY . .
RUN mvn package
FROM eclipse-temurin:17-jre-alpine
COPY --from=build /target/app.jar /app.jar
EXPOSE 8080
HEALTHCHECK --timeout=5s --start-period=30s CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/actuator/health"]
ENTRYPOINT ["java", "-jar", "/app.jar"]
