FROM eclipse-temurin:21 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.gradle/caches,sharing=locked \
    --mount=type=cache,target=/root/.gradle/wrapper,sharing=locked \
    ./gradlew classes
RUN --mount=type=cache,target=/root/.gradle/caches,sharing=locked \
    --mount=type=cache,target=/root/.gradle/wrapper,sharing=locked \
    ./gradlew bootJar && mv build/libs/app.jar /bin/app

FROM debian:12-slim
COPY --from=build /bin/app /bin/app
CMD ["app"]
