FROM gradle:8-jdk17 AS build
WORKDIR /app
COPY . .
RUN gradle dependencies --no-daemon
RUN gradle bootJar --no-daemon

FROM eclipse-temurin:17-jre
COPY --from=build /app/build/libs/a.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
