FROM eclipse-temurin:17-jre-alpine
COPY . .
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/app.jar"]
