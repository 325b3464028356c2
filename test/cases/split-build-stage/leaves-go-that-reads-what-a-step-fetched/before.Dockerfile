FROM golang:1.22
WORKDIR /src
RUN curl -fsSL -o words.txt https://example.com/words.txt
COPY . .
RUN go build -o server .
CMD ["./server"]
