FROM golang:1.22 AS Build
RUN go build -o /app .
FROM Build AS Test
RUN --mount=type=bind,from=Build,source=/app,target=/app /app --check
FROM debian:12
COPY --chown=1:1 --from=BUILD /app /app
COPY --from=registry.example/Build /x /x
