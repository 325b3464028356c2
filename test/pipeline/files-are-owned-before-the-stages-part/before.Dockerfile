FROM maven:3.9-eclipse-temurin-17
WORKDIR /app
COPY . .
COPY run.conf /app/run.conf
RUN chmod 644 /app/run.conf
RUN mvn package
CMD ["java", "-jar", "target/quotes.jar"]
