FROM gradle:8-jdk17 AS build
WORKDIR /app
COPY settings.gradle build.gradle ./
COPY buildSrc ./buildSrc/
COPY core/build.gradle ./core/
COPY web/api/build.gradle.kts ./web/api/
RUN gradle dependencies --no-daemon
COPY . .
RUN gradle bootJar --no-daemon

FROM eclipse-temurin:17-jre
COPY --from=build /app/build/libs/a.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
