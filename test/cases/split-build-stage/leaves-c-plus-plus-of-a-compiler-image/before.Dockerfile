FROM gcc:13
WORKDIR /app
COPY . .
RUN g++ -o server main.cpp
CMD ["./server"]
