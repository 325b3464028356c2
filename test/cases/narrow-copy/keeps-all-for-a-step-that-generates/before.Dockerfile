FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go generate ./... && go build -o /out/api ./cmd/api

FROM gcr.io/distroless/static-debian12
COPY --from=build /out/api /api
ENTRYPOINT ["/api"]
