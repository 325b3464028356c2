FROM maven:3.9-eclipse-temurin-17
WORKDIR /app
COPY . .
RUN mvn package -DskipTests
ENV JAVA_OPTS=-Xmx256m MAVEN_OPTS=-Xmx1g
EXPOSE 8080
CMD ["java", "-jar", "target/quotes.jar"]
