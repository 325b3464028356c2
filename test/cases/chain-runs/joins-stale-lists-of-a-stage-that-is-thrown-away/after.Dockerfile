FROM debian:12 AS build
RUN apt-get update && apt-get install -y gcc
COPY a.c .
RUN gcc -static -o /a a.c
FROM scratch
COPY --from=build /a /a
CMD ["/a"]
