FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build go build -o /bin/app .

FROM debian:12-slim
COPY --from=build /bin/app /bin/app
CMD ["app"]
