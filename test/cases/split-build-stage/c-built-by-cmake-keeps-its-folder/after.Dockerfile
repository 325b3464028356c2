FROM ubuntu:22.04 AS builder
RUN apt-get update && apt-get install -y g++ cmake make
WORKDIR /app
COPY . .
RUN mkdir -p build && cd build && cmake -DCMAKE_BUILD_TYPE=Release .. && make -j4

FROM ubuntu:22.04
WORKDIR /app
COPY --from=builder /app/build/server /app/build/server
COPY --from=builder /app/data ./data
ENTRYPOINT ["/app/build/server"]
