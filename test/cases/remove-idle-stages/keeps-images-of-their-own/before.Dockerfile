FROM golang:1.22 AS build
RUN go build ./...
FROM debian:12 AS server
COPY --from=build /server /server
FROM build AS test
RUN go test ./...
FROM debian:12 AS tool
ENTRYPOINT ["/bin/sh"]
FROM debian:12
COPY --from=build /client /client
