from golang:1.22
arg VERSION=dev
workdir /src
copy . .
run go build -o /app .
label version=$VERSION
cmd ["/app"]
