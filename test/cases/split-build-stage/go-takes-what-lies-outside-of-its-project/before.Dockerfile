FROM golang:1.22
WORKDIR /src
COPY . .
RUN go build -o /server .
COPY settings.json schema.sql /
COPY pages /var/www
RUN mkdir -p /data/uploads
WORKDIR /
ENTRYPOINT ["/server"]
