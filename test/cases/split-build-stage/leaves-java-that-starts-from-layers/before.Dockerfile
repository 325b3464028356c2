FROM maven:3.9-eclipse-temurin-21
WORKDIR /app
COPY pom.xml ./
COPY src ./src
RUN mvn -B package -DskipTests \
    && java -Djarmode=layertools -jar target/shop-1.0.0.jar extract --destination /layers
WORKDIR /layers/application
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
