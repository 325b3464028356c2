FROM golang:1.22
WORKDIR /app
COPY go.mod *.go ./
RUN go build -o server .
COPY conf/production.dat settings.dat
CMD ["./server"]
