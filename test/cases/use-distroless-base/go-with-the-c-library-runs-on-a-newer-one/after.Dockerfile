FROM golang:1.22-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /out/app .

FROM gcr.io/distroless/cc-debian13
COPY --from=build /out/app /app
ENTRYPOINT ["/app"]
