FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN chmod 644 web/index.html && go build -o /out/api ./cmd/api

FROM gcr.io/distroless/static-debian12
COPY --from=build /out/api /api
ENTRYPOINT ["/api"]
