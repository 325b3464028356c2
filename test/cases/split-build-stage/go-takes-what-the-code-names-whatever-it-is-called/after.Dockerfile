FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN go build -o /usr/local/bin/app .

FROM gcr.io/distroless/static-debian13
WORKDIR /src
COPY --from=builder /usr/local/bin/app /usr/local/bin/app
COPY --from=builder /src/.env ./
COPY --from=builder /src/dist ./dist
COPY --from=builder /src/posts ./posts
CMD ["app"]
