FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/app .

FROM debian:12-slim
RUN apt-get update && apt-get install -y ca-certificates
COPY corp.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
COPY --from=build /out/app /app
CMD ["/app"]
