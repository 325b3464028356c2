FROM maven:3.9-eclipse-temurin-17 AS builder
WORKDIR /app
COPY . .
COPY --chmod=644 run.conf /app/run.conf
RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked mvn package

FROM eclipse-temurin:17-jre
WORKDIR /app
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --create-home --shell /usr/sbin/nologin app \
    && chown app:app /app
COPY --from=builder --chown=app:app /app/target/quotes.jar /app/target/quotes.jar
USER app
CMD ["java", "-jar", "target/quotes.jar"]
