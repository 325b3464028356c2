FROM eclipse-temurin:17 AS build
WORKDIR /app
COPY settings.gradle.kts build.gradle.kts gradlew ./
COPY gradle ./gradle/
RUN ./gradlew dependencies --no-daemon
COPY . .
RUN ./gradlew bootJar --no-daemon

FROM eclipse-temurin:17-jre
COPY --from=build /app/build/libs/a.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
