from golang:1.22 as builder
env CGO_ENABLED=0
arg VERSION=dev
workdir /src
copy . .
run go build -o /app .

from gcr.io/distroless/static-debian13
arg VERSION=dev
workdir /src
copy --from=builder /app /app
label version=$VERSION
cmd ["/app"]
