FROM golang:1.22
WORKDIR /src
COPY . .
RUN go build -o /app .
WORKDIR /
ENV PAGES=/src/pages
ENTRYPOINT ["/app", "--config=/src/conf/app.toml"]
