FROM gcc:13-bookworm
WORKDIR /usr/src/app
COPY . .
RUN gcc -O2 -o server main.c -lm
CMD ["./server"]
