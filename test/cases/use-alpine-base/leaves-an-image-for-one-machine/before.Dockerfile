FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 GOARCH=386 go build -o /api .

FROM i386/debian:12-slim
COPY --from=build /api /api
CMD ["/api"]
