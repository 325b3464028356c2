FROM eclipse-temurin:21 AS build
WORKDIR /src
COPY . .
RUN ./gradlew classes
RUN ./gradlew bootJar && mv build/libs/app.jar /bin/app

FROM debian:12-slim
COPY --from=build /bin/app /bin/app
CMD ["app"]
