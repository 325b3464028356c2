FROM golang:1.22
COPY api/go.mod api/go.sum /src/api/
RUN cd /src/api && GOPROXY=direct go mod download
COPY . /src
RUN cd /src/api && GOPROXY=direct go build -o /bin/app ./cmd/app
CMD ["app"]
