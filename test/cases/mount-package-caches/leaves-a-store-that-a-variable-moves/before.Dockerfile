FROM golang:1.22 AS build
WORKDIR /src
COPY . .
ENV GOMODCACHE=/m GOCACHE=/c
RUN go build -o /bin/app .

FROM debian:12-slim
COPY --from=build /bin/app /bin/app
CMD ["app"]
