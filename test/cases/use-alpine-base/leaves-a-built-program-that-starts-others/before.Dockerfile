FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /api .

FROM debian:12-slim
COPY --from=build /api /api
CMD ["/api"]
