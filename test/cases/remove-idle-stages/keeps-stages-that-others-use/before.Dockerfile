FROM debian:12 AS a
FROM debian:12 AS b
FROM debian:12 AS c
FROM a
RUN --mount=from=b,target=/b cat /b/x
COPY --from=2 /c /c
