FROM golang:1.22
WORKDIR /src
COPY . .
RUN go build -o bin/server . && cp settings.json bin/ && cp -r bin /opt/server
CMD ["/opt/server/server"]
