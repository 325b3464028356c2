FROM eclipse-temurin:17 AS build
WORKDIR /app
COPY . .
RUN ./gradlew dependencies --no-daemon
RUN ./gradlew bootJar --no-daemon

FROM eclipse-temurin:17-jre
COPY --from=build /app/build/libs/a.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
