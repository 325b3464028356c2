FROM maven:3.9 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked \
    mvn -B package && mv target/app.jar /bin/app

FROM debian:12-slim
COPY --from=build /bin/app /bin/app
CMD ["app"]
