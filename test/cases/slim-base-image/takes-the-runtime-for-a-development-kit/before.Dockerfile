FROM openjdk:8-jdk
COPY target/app.jar /app.jar
RUN curl -fsSLo /agent.jar https://example.com/agent.jar
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/app.jar"]
