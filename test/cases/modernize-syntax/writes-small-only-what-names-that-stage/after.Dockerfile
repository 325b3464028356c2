FROM debian:12 AS tools
RUN make tools
FROM debian:12 AS tools
COPY --from=tools /t /t
FROM debian:12
COPY --from=TOOLS /t /t
