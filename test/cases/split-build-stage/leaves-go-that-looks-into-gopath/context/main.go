package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	fmt.Println(filepath.Join(os.Getenv("GOPATH"), "src/github.com/acme/site/pages"))
}
