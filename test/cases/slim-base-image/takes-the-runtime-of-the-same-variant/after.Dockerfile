FROM eclipse-temurin:17-jre-jammy
COPY build/libs/app.jar /app.jar
CMD java $JAVA_OPTS -jar /app.jar
