FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /app
COPY pom.xml ./
COPY ci/settings.xml ./ci/
COPY core/pom.xml ./core/
RUN mvn -B -Drevision=1.2 -P prod -s ci/settings.xml org.apache.maven.plugins:maven-dependency-plugin:3.8.1:go-offline
COPY . .
RUN mvn -B package -DskipTests -Drevision=1.2 -P prod -s ci/settings.xml

FROM eclipse-temurin:17-jre
COPY --from=build /app/target/a-1.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
