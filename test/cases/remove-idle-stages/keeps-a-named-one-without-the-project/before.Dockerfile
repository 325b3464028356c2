FROM debian:12 AS a
RUN make a
FROM debian:12
RUN make b
