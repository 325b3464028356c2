FROM debian:12 AS Tools
RUN make tools
FROM debian:12 AS tools
COPY --from=Tools /t /t
FROM debian:12
COPY --from=TOOLS /t /t
