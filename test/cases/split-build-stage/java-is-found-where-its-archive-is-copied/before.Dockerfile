FROM maven:3.9-eclipse-temurin-17
ENV APP_DIR=/opt/app
WORKDIR /src
COPY . .
RUN mvn -q package && mkdir -p /opt/app && mv target/*.jar ${APP_DIR}/app.jar
ENTRYPOINT ["sh", "-c", "java $JAVA_OPTS -jar ${APP_DIR}/app.jar"]
