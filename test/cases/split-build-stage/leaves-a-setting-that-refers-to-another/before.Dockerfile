FROM golang:1.22
ENV DATA=$HOME/data
WORKDIR /src
COPY . .
RUN go build -o /app .
CMD ["/app"]
