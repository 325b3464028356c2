package main // import "github.com/acme/exporter"

func main() {}
