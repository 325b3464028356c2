FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /app/svc
COPY svc/pom.xml /app/svc/
COPY parent/pom.xml /app/parent/
RUN mvn -B dependency:go-offline
COPY . /app
RUN mvn -B package -DskipTests

FROM eclipse-temurin:17-jre
COPY --from=build /app/svc/target/a-1.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
