FROM golang:1.22
WORKDIR /src
COPY . .
RUN mkdir -p uploads && rm -rf old && go build -o server .
CMD ["./server"]
