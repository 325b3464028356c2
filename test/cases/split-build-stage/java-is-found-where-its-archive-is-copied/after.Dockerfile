FROM maven:3.9-eclipse-temurin-17 AS builder
ENV APP_DIR=/opt/app
WORKDIR /src
COPY . .
RUN mvn -q package && mkdir -p /opt/app && mv target/*.jar ${APP_DIR}/app.jar

FROM eclipse-temurin:17-jre
ENV APP_DIR=/opt/app
WORKDIR /src
COPY --from=builder /opt/app/app.jar /opt/app/app.jar
ENTRYPOINT ["sh", "-c", "java $JAVA_OPTS -jar ${APP_DIR}/app.jar"]
