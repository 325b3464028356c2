FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/api .
FROM scratch
COPY --from=build /out/api /api
ENTRYPOINT ["/api"]
