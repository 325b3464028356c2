FROM maven:3
WORKDIR /app
COPY . .
RUN mvn package
CMD ["java", "-jar", "target/quotes.jar"]
