FROM golang:1.22 AS build
RUN go build -o /app .
FROM build AS test
RUN --mount=type=bind,from=build,source=/app,target=/app /app --check
FROM debian:12
COPY --chown=1:1 --from=build /app /app
COPY --from=registry.example/Build /x /x
