FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
ENV HOME_DIR=/src
WORKDIR /src
COPY . .
RUN go build -o /app .

FROM debian:12-slim
ENV HOME_DIR=/src
COPY --from=builder /app /app
COPY --from=builder /src/settings.toml /src/settings.toml
WORKDIR /
CMD exec /app -config ${HOME_DIR}/settings.toml
