FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN go build -o /server .
COPY settings.json schema.sql /
COPY pages /var/www
RUN mkdir -p /data/uploads

FROM gcr.io/distroless/static-debian13
COPY --from=builder /server /server
COPY --from=builder /settings.json /settings.json
COPY --from=builder /schema.sql /schema.sql
COPY --from=builder /var/www /var/www
COPY --from=builder /data/uploads /data/uploads
WORKDIR /
ENTRYPOINT ["/server"]
