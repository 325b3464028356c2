FROM maven:3.9 AS build
WORKDIR /src
COPY . .
RUN mvn -B compile
RUN mvn -B -o package && mv target/app.jar /bin/app

FROM debian:12-slim
COPY --from=build /bin/app /bin/app
CMD ["app"]
