FROM golang:1.22 as build
RUN go build -o /app .
FROM debian:12 \
  as web
COPY --from=build /app /app
