FROM golang:1.22
WORKDIR /src
COPY . .
RUN go build -o out/server .
RUN install -m 755 out/server /usr/bin/ && rm -rf out
CMD ["server"]
