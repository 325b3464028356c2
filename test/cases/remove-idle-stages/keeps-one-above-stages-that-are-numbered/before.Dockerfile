FROM debian:12
RUN make a
FROM debian:12
RUN make b
FROM debian:12
COPY --from=1 /b /b
