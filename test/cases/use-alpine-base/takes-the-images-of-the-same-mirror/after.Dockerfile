FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /api .

FROM registry.example.com/hub/library/alpine:3.24
COPY --from=build /api /api
ENTRYPOINT ["/api"]
