FROM debian:12 AS a
RUN make a
FROM a AS b
RUN make b
FROM debian:12 AS c
COPY --from=b /b /b
FROM debian:12
RUN make d
