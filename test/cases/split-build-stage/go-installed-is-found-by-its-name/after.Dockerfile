FROM golang:1.22 AS builder
ENV CGO_ENABLED=0
WORKDIR /go/src/app
COPY . .
RUN go install .

FROM gcr.io/distroless/static-debian13
WORKDIR /go/src/app
COPY --from=builder /go/bin/api /usr/local/bin/api
LABEL maintainer="somebody"
EXPOSE 8080
CMD ["api"]
