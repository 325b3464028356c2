FROM gcc:13-bookworm AS builder
WORKDIR /usr/src/app
COPY . .
RUN gcc -O2 -o server main.c -lm

FROM debian:12-slim
WORKDIR /usr/src/app
COPY --from=builder /usr/src/app/server /usr/src/app/server
CMD ["./server"]
