FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/app .

FROM debian:12-slim
COPY --from=build /bin/app /bin/app
COPY --from=build /go/pkg /go/pkg
CMD ["app"]
