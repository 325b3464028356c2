# syntax=docker/dockerfile:1
FROM golang:1.22 AS build
ARG GITHUB_TOKEN
RUN git config --global url."https://${GITHUB_TOKEN}@github.com/".insteadOf "https://github.com/"
WORKDIR /src
COPY . .
RUN go build -o /api .

FROM debian:12-slim
COPY --from=build /api /api
CMD ["/api"]
