FROM golang:1.22-alpine AS build
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN go build -o app .

FROM alpine:3.19
RUN apk --no-cache add ca-certificates tzdata && update-ca-certificates
WORKDIR /srv/
COPY --from=build /src/app .
CMD ["./app"]
