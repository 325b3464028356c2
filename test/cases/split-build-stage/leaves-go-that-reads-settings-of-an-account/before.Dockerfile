FROM golang:1.22
WORKDIR /src
COPY server.yaml /root/.config/server.yaml
COPY . .
RUN go build -o server .
CMD ["./server"]
