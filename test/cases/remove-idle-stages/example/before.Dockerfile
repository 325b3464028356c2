FROM golang:1.22 AS build
COPY . .
RUN go build -o /app .

FROM node:18 AS frontend
# moved to its own repository
RUN npm ci

FROM debian:12-slim
COPY --from=build /app /app
CMD ["/app"]
