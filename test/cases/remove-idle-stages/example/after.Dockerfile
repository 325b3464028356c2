FROM golang:1.22 AS build
COPY . .
RUN go build -o /app .

# moved to its own repository

FROM debian:12-slim
COPY --from=build /app /app
CMD ["/app"]
