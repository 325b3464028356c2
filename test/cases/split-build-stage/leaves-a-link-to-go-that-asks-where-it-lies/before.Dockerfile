FROM golang:1.22
WORKDIR /src
COPY . .
RUN go build -o out/server .
RUN ln -s /src/out/server /usr/local/bin/server
ENTRYPOINT ["server"]
