FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn package

from gcr.io/distroless/java17-debian13
workdir /app
copy --from=build /src/target/app.jar app.jar
ENTRYPOINT []
cmd ["java", "-Xmx256m", "-jar", "app.jar"]
