FROM maven:3.9 AS build
WORKDIR /src
COPY . .
RUN mvn -B -pl core install
RUN mvn -B -pl web package && mv web/target/app.jar /app.jar

FROM eclipse-temurin:21-jre
COPY --from=build /app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
