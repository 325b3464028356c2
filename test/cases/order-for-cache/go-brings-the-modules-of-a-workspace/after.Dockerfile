FROM golang:1.22
WORKDIR /src
COPY go.work go.work.sum ./
COPY api/go.mod api/go.sum ./api/
COPY lib/go.mod ./lib/
RUN go mod download
COPY . .
RUN go build -o /bin/app ./api
