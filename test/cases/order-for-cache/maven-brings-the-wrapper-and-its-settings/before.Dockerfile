FROM eclipse-temurin:17 AS build
WORKDIR /app
COPY . .
RUN ./mvnw -s ci/settings.xml -B package -DskipTests

FROM eclipse-temurin:17-jre
COPY --from=build /app/target/a-1.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
