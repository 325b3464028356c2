FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn package

from eclipse-temurin:17-jre
workdir /app
copy --from=build /src/target/app.jar app.jar
cmd ["java", "-Xmx256m", "-jar", "app.jar"]
