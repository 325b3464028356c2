FROM debian:12
RUN apt-get update && apt-get install -y build-essential ffmpeg
WORKDIR /app
COPY . .
RUN make
CMD ["./server"]
