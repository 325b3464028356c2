FROM golang:1.22 AS build
COPY . .
RUN go build -o /app .
FROM gcr.io/distroless/static-debian12
COPY --from=build /app /app
EXPOSE 8080
ENTRYPOINT ["/app"]
