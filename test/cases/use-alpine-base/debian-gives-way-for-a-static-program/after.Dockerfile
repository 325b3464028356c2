FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /api .

FROM alpine:3.24
RUN apk add --no-cache \
        ca-certificates \
        tzdata
COPY --from=build /api /usr/local/bin/api
CMD ["api"]
