FROM golang:1.22
WORKDIR /src
COPY . .
RUN mkdir -p bin && go build && mv app bin/server && chmod +x bin/server
CMD ["./bin/server"]
