FROM golang:1.8
WORKDIR /app
COPY . /app/
RUN go get -d -v
RUN go build -o letsconsul
CMD ["./letsconsul"]
