FROM ubuntu:22.04
RUN apt-get update && apt-get install -y g++ cmake make
WORKDIR /app
COPY . .
RUN mkdir -p build && cd build && cmake -DCMAKE_BUILD_TYPE=Release .. && make -j4
ENTRYPOINT ["/app/build/server"]
