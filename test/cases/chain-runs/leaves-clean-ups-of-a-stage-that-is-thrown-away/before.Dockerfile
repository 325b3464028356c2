FROM debian:12 AS build
RUN apt-get update && apt-get install -y gcc
RUN rm -rf /var/lib/apt/lists/*
COPY a.c .
RUN gcc -static -o /a a.c
FROM scratch
COPY --from=build /a /a
CMD ["/a"]
