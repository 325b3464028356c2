FROM golang:1.22
COPY . /src
RUN cd /src/api && GOPROXY=direct go build -o /bin/app ./cmd/app
CMD ["app"]
