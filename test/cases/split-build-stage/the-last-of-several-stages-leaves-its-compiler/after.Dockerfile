FROM node:20 as ui
WORKDIR /ui
COPY ui .
RUN npm ci && npm run build

FROM golang:1.22 as builder
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
COPY --from=ui /ui/dist ./public
RUN go build -o /usr/local/bin/api .

FROM gcr.io/distroless/static-debian13 as api
WORKDIR /src
COPY --from=builder /usr/local/bin/api /usr/local/bin/api
COPY --from=builder /src/config.yaml ./
COPY --from=builder /src/templates ./templates
COPY --from=ui /ui/dist ./public
ENTRYPOINT ["/usr/local/bin/api"]
