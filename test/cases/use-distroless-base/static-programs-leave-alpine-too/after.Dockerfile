FROM golang:1.22-alpine AS build
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN go build -o app .

FROM gcr.io/distroless/static-debian13
WORKDIR /srv/
COPY --from=build /src/app .
CMD ["./app"]
